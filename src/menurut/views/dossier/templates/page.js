"use strict";
(() => {
  const all = (selector) => document.querySelectorAll(selector);
  const light = (id, on) => {
    for (const piece of all("[data-of]")) if (piece.dataset.of === id) piece.classList.toggle("lit", on);
  };
  let shown = null;
  const follow = () => {
    if (shown) light(shown, false);
    shown = decodeURIComponent(location.hash.slice(1)).replace(/^n-/, "");
    if (shown) light(shown, true);
    const target = shown && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let box = target && target.closest("details:not([open])"); box; box = box.parentElement.closest("details:not([open])")) {
      box.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", follow);
  follow();
  for (const note of all(".notes > li")) {
    const id = note.id.replace(/^n-/, "");
    note.addEventListener("mouseenter", () => light(id, true));
    note.addEventListener("mouseleave", () => light(id, id === shown));
  }
  addEventListener("beforeprint", () => { for (const box of all("details:not([open])")) { box.open = true; box.dataset.closed = ""; } });
  addEventListener("afterprint", () => { for (const box of all("details[data-closed]")) { box.open = false; delete box.dataset.closed; } });
})();
