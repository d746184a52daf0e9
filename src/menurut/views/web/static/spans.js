"use strict";
/* From what is selected in the text to offsets in code points, as the ledger counts them, and into the fields of the panel. */
(() => {
  const MARKS = ".number, .flag";
  const points = (words) => [...words].length;
  const paragraphs = () => [...document.querySelectorAll(".sealed p[data-start]")];
  const startOf = (paragraph) => Number(paragraph.dataset.start);
  const wordsOf = (fragment) => {
    for (const mark of fragment.querySelectorAll(MARKS)) mark.remove();
    return fragment.textContent;
  };
  const wordsWithin = (range) => wordsOf(range.cloneContents());
  const whole = (paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return range;
  };

  /* The part of a range that stands in a paragraph. */
  const clip = (range, paragraph) => {
    const part = whole(paragraph);
    if (paragraph.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (paragraph.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    return part;
  };

  const read = (range) => {
    const touched = paragraphs().filter((paragraph) => range.intersectsNode(paragraph));
    const words = touched.map((paragraph) => wordsWithin(clip(range, paragraph))).join("\n");
    if (!words.trim()) return null;
    const before = whole(touched[0]);
    const first = clip(range, touched[0]);
    before.setEnd(first.startContainer, first.startOffset);
    const space = words.length - words.trimStart().length;
    return { words: words.trim(), at: startOf(touched[0]) + points(wordsWithin(before)) + points(words.slice(0, space)) };
  };

  let chosen = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const found = read(selection.getRangeAt(0));
    if (found) chosen = found;
  });

  /* The text as an array of code points, line breaks where no paragraph stands. */
  const readText = () => {
    const text = [];
    for (const paragraph of paragraphs()) {
      while (text.length < startOf(paragraph)) text.push("\n");
      text.push(...wordsWithin(whole(paragraph)));
    }
    return text;
  };

  const isSpace = (character) => character === undefined || /\s/u.test(character);
  const skip = (text, at, step, wanted) => {
    const ahead = () => text[step > 0 ? at : at - 1];
    while (at + step >= 0 && at + step <= text.length && isSpace(ahead()) === wanted) at += step;
    return at;
  };
  const STEPS = {
    "start-back": (text, start, end) => [skip(text, skip(text, start, -1, true), -1, false), end],
    "start-on": (text, start, end) => [skip(text, skip(text, start, 1, false), 1, true), end],
    "end-back": (text, start, end) => [start, skip(text, skip(text, end, -1, false), -1, true)],
    "end-on": (text, start, end) => [start, skip(text, skip(text, end, 1, true), 1, false)],
  };

  /* What a field holds shows in the text, where the browser can light up a range without changing the page. */
  const place = (paragraph, offset) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => (node.parentElement.closest(MARKS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    let left = offset;
    let last = [paragraph, 0];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const characters = [...node.data];
      if (left <= characters.length) return [node, characters.slice(0, left).join("").length];
      left -= characters.length;
      last = [node, node.data.length];
    }
    return last;
  };
  const show = (start, end) => {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("piece");
    if (end <= start) return;
    const ranges = [];
    for (const paragraph of paragraphs()) {
      const from = startOf(paragraph);
      const until = from + points(wordsWithin(whole(paragraph)));
      if (from >= end || until <= start) continue;
      const range = document.createRange();
      range.setStart(...place(paragraph, Math.max(start, from) - from));
      range.setEnd(...place(paragraph, Math.min(end, until) - from));
      ranges.push(range);
    }
    CSS.highlights.set("piece", new Highlight(...ranges));
  };

  const fieldsOf = (piece) => [piece.querySelector("textarea"), piece.querySelector("input[type=hidden]")];
  const put = (piece, words, at) => {
    const [field, offset] = fieldsOf(piece);
    field.value = words;
    offset.value = at;
    show(at, at + points(words));
  };
  const step = (piece, name) => {
    const [field, offset] = fieldsOf(piece);
    const text = readText();
    const start = Number(offset.value);
    const [from, until] = STEPS[name](text, start, start + points(field.value.replace(/\r\n/g, "\n")));
    if (from < until) put(piece, text.slice(from, until).join(""), from);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-take], [data-step]");
    if (!button) return;
    const piece = button.closest(".piece");
    if (button.dataset.step) step(piece, button.dataset.step);
    else if (chosen) put(piece, chosen.words, chosen.at);
  });
  document.addEventListener("focusin", (event) => {
    const piece = event.target.closest?.(".piece");
    if (!piece || !paragraphs().length) return;
    const [field, offset] = fieldsOf(piece);
    show(Number(offset.value), Number(offset.value) + points(field.value));
  });
  document.addEventListener("article:closed", () => show(0, 0));
})();
