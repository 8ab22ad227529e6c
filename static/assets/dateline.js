// The theme follows the system. This adds a choice where a script may run; without it nothing is missing.
(function () {
  "use strict";
  var key = "dateline-theme", root = document.documentElement, kept = "system";
  // Storage may be refused (private windows, file addresses): the choice then lasts for the page only.
  try { kept = localStorage.getItem(key) || kept; } catch (e) { }

  function apply(theme) {
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    else root.removeAttribute("data-theme");
  }

  // Before the first paint, so that no page flashes in the other theme.
  apply(kept);

  document.addEventListener("DOMContentLoaded", function () {
    var slot = document.querySelector("[data-theme-switch]");
    if (!slot) return;
    var set = document.createElement("fieldset"), legend = document.createElement("legend");
    set.className = "seg";
    legend.className = "vh";
    legend.textContent = slot.getAttribute("data-theme-switch");
    set.append(legend);
    ["system", "light", "dark"].forEach(function (theme) {
      var label = document.createElement("label"), input = document.createElement("input");
      input.type = "radio";
      input.name = "theme";
      input.className = "vh";
      input.checked = theme === kept || (theme === "system" && kept !== "light" && kept !== "dark");
      input.addEventListener("change", function () {
        apply(theme);
        try { localStorage.setItem(key, theme); } catch (e) { }
      });
      label.append(input, slot.getAttribute("data-" + theme) || theme);
      set.append(label);
    });
    slot.append(set);
  });
})();
