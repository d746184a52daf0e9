"use strict";
(() => {
  const panel = document.getElementById("panel");
  const status = document.getElementById("status");
  let opener = null;
  let row = null;

  const say = (words) => {
    const told = document.createElement("p");
    told.textContent = words;
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.append(told);
    status.replaceChildren(notice);
  };
  const light = (id, on) => {
    for (const piece of document.querySelectorAll("[data-of], [data-note]"))
      if (piece.dataset.of === id || piece.dataset.note === id) piece.classList.toggle("lit", on);
  };
  const kept = () => decodeURIComponent(location.hash.slice(1)).replace(/^n-/, "");

  /* What the pointer or the focus is on lights up with all its pieces, in the text and in the margin. */
  let lit = null;
  const follow = (event) => {
    const piece = event.target.closest?.("[data-of], [data-note]");
    const id = piece ? piece.dataset.of ?? piece.dataset.note : null;
    if (id === lit) return;
    if (lit && lit !== kept()) light(lit, false);
    lit = id;
    if (lit) light(lit, true);
  };
  for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, follow);

  /* Copying: the field is what is copied, also where the browser does not let a script do it. */
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.select();
    let done = false;
    try {
      await navigator.clipboard.writeText(field.value);
      done = true;
    } catch {
      done = document.execCommand("copy");
    }
    if (done) button.focus();
    else field.focus();
    say(done ? button.dataset.copied : button.dataset.failed);
  });
  const prepare = (part) => {
    for (const button of part.querySelectorAll("[data-copy]")) button.hidden = false;
    if (document.querySelector(".sealed")) for (const steps of part.querySelectorAll(".steps")) steps.hidden = false;
  };
  prepare(document);

  /* The panel stands beside the text; closing it leads back to where it was opened. */
  const close = () => {
    if (!panel || panel.hidden) return;
    panel.hidden = true;
    panel.replaceChildren();
    document.dispatchEvent(new Event("article:closed"));
    if (opener?.isConnected) opener.focus();
    opener = null;
  };
  if (!panel) return;
  document.addEventListener("click", (event) => {
    opener = event.target.closest("[data-panel]") ?? opener;
    row = event.target.closest(".notes > li")?.id ?? row;
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (panel.hidden) status.replaceChildren();
    else close();
  });
  const open = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = panel.dataset.close;
    button.addEventListener("click", close);
    const bar = document.createElement("div");
    bar.className = "bar";
    bar.append(button);
    panel.prepend(bar);
    prepare(panel);
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.querySelector("h2")?.focus({ preventScroll: true });
    if (matchMedia("(max-width: 52rem)").matches) opener?.closest(".row")?.scrollIntoView({ block: "start" });
  };

  /* After a correction the text comes anew. What was refused leaves the panel as it is, so that nothing typed is lost. */
  const tell = (page) => {
    const told = page.getElementById("status");
    if (!told) return false;
    status.replaceChildren(...told.childNodes);
    htmx.process(status);
    status.focus();
    return true;
  };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, target } = event.detail;
    if (target.id !== "page") return;
    const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
    event.detail.isError = false;
    event.detail.shouldSwap = false;
    if (xhr.status === 422 && tell(page)) return;
    event.detail.shouldSwap = page.getElementById("page") !== null;
    if (event.detail.shouldSwap) return;
    if (xhr.status < 400) location.assign(xhr.responseURL);
    else say(page.querySelector("main")?.textContent ?? xhr.statusText);
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === panel) open();
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target.id !== "page") return;
    close();
    if (document.activeElement !== document.body) return;
    (document.getElementById(row)?.querySelector(".doing a, .doing button") ?? status).focus();
  });
  for (const kind of ["htmx:sendError", "htmx:timeout"])
    document.addEventListener(kind, () => say(status.dataset.offline));
})();
