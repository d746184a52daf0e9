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
  };
  addEventListener("hashchange", follow);
  follow();
})();
