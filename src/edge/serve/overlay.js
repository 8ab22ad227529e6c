// Shows what is wrong over the open page, which stays as it was below. Its styles and the page's do not meet.
let overlay;

// A sheet made by script: the policy of the pages allows no style of their own.
const styles = new CSSStyleSheet();
styles.replaceSync(`
  section { position: fixed; inset: auto 0 0; max-height: 70vh; overflow: auto; z-index: 2147483647; padding: 1rem 1.5rem;
    background: #1b1b1f; color: #f4f1ec; font: 15px/1.5 system-ui, sans-serif; text-align: start; border-top: 4px solid #e5484d; }
  pre { overflow: auto; margin: .3rem 0; padding: .5rem; background: #000; font: 13px/1.4 ui-monospace, monospace; tab-size: 4; }
  p { margin: .6rem 0 0; } b { color: #ff9592; } button { float: right; font: inherit; }
  @media print { section { display: none; } }`);

const add = (parent, name, text) => {
  const node = parent.appendChild(document.createElement(name));
  if (text) node.textContent = text;
  return node;
};

const hide = () => {
  overlay?.remove();
  overlay = null;
};
addEventListener("keydown", (event) => event.key === "Escape" && hide());

// Shows these problems instead of those before; none takes the overlay away.
export const show = (problems) => {
  hide();
  if (!problems.length) return;
  overlay = add(document.documentElement, "dateline-problems");
  const shadow = overlay.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [styles];
  const box = add(shadow, "section");
  const close = add(box, "button", "Close");
  close.type = "button";
  close.onclick = hide;
  const list = add(box, "div");
  list.setAttribute("role", "alert");
  for (const { place, message, excerpt, hints } of problems) {
    const line = add(list, "p");
    if (place) add(line, "b", place + " ");
    line.append(message);
    if (excerpt) add(list, "pre", excerpt);
    for (const hint of hints) add(list, "p", hint);
  }
};
