// Keeps the open page up with its site. In the preview only.
(() => {
  const me = document.currentScript;
  const root = new URL("../", me.src);
  const key = "dateline " + location.pathname;
  let version = me.dataset.version;
  let failed; // the page as it is now cannot be shown
  let source, busy, again, problems;
  const find = (selector) => [...document.querySelectorAll(selector)];

  // Where the reader is: scroll, focus, selection, open details.
  const path = (node) => {
    const steps = [];
    for (; node.parentElement; node = node.parentElement) {
      if (node.id) return ["#" + CSS.escape(node.id), ...steps];
      steps.unshift([...node.parentElement.children].indexOf(node));
    }
    return ["html", ...steps];
  };
  const at = ([start, ...steps]) => steps.reduce((node, step) => node?.children[step], find(start)[0]);
  // Bands out of sight have no height of their own yet, so that a place on the page would be another one after a reload.
  const layOut = () => {
    const top = (event) => event.getBoundingClientRect().top;
    const shown = find(".event").filter((event) => event.getClientRects().length);
    const first = shown.find((event) => top(event) >= 0) ?? shown.at(-1);
    const before = first && top(first);
    find(".band").forEach((band) => (band.style.contentVisibility = "visible"));
    if (first) scrollBy({ top: top(first) - before, behavior: "instant" });
  };
  const leave = () => {
    layOut();
    const focus = document.activeElement || document.body;
    const { value, selectionStart: from, selectionEnd: to } = focus;
    const open = find("details").map((each) => each.open);
    const spot = { x: scrollX, y: scrollY, open, value, from, to, focus: path(focus) };
    sessionStorage.setItem(key, JSON.stringify(spot));
  };
  const arrive = () => {
    const spot = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    if (!spot) return;
    find("details").forEach((each, number) => (each.open = spot.open[number] ?? each.open));
    try {
      const focus = at(spot.focus);
      focus.focus({ preventScroll: true });
      if (spot.value != null) focus.value = spot.value;
      focus.setSelectionRange(spot.from, spot.to);
    } catch {} // gone, or not a field for text
    layOut();
    const scroll = () => scrollTo({ left: spot.x, top: spot.y, behavior: "instant" });
    scroll();
    addEventListener("load", scroll);
  };

  const tell = async (list) => {
    problems = list;
    const { show } = await import(new URL("overlay.js", me.src));
    if (problems === list) show(list);
  };

  // Asks first: a page that cannot be shown leaves the last good one standing.
  const reload = async () => {
    again = busy;
    if (busy) return;
    busy = true;
    try {
      const page = await fetch(location.href, { cache: "no-store" });
      failed = page.status >= 500;
      if (!failed) return leave(), location.reload();
      const answer = new DOMParser().parseFromString(await page.text(), "text/html");
      tell(JSON.parse(answer.querySelector("[data-problems]").dataset.problems));
    } catch {
      failed = true;
    }
    busy = false;
    if (again) reload();
  };

  const restyle = (files) => {
    const wanted = files.map((file) => new URL(encodeURI(file), root).pathname);
    const links = find("link[rel~=stylesheet]").filter((link) => link.href.startsWith(root));
    const hit = links.filter((link) => wanted.includes(new URL(link.href).pathname));
    for (const old of hit.length ? hit : links) {
      const link = old.cloneNode();
      link.href = old.href.split("?")[0] + "?v=" + version;
      link.onload = link.onerror = () => old.remove();
      old.after(link);
    }
  };

  const hear = ({ data, lastEventId }) => {
    const news = JSON.parse(data);
    version = lastEventId;
    if (failed || news.kind === "reload") reload();
    else if (news.kind === "css") restyle(news.files);
    if (news.kind === "problem") tell(news.problems);
    if (news.kind === "fine" && !failed && problems) tell([]);
  };
  const connect = () => {
    const query = `page=${encodeURIComponent(location.pathname)}&since=${version}`;
    source = new EventSource(new URL("__dateline/events?" + query, root));
    source.onmessage = hear;
    source.onerror = () => source.readyState === 2 && setTimeout(connect, 1000);
  };
  // A browser has six connections to a server: a hidden page needs none.
  document.addEventListener("visibilitychange", () => (source?.close(), document.hidden || connect()));

  arrive();
  failed = "problems" in me.dataset;
  if (failed) tell(JSON.parse(me.dataset.problems));
  if (!document.hidden) connect();
})();
