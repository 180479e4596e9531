// Line numbers, jumps to a line, a filter for the words, a warning before typed text is lost. All works without, too.
(() => {
  "use strict";
  const MOST = 6000; // lines; beyond that numbers would slow the typing down
  const text = document.getElementById("text");
  const sheet = document.getElementById("sheet");
  const results = document.getElementById("results");
  let under = null;

  function number() {
    const lines = text.value.split("\n");
    if (lines.length > MOST) { under.replaceChildren(); sheet.classList.remove("b-sheet--numbered"); return; }
    const rows = under.children;
    while (rows.length > lines.length) under.lastChild.remove();
    lines.forEach((line, place) => {
      const row = rows[place] || under.appendChild(document.createElement("div"));
      if (row.textContent !== line) row.textContent = line;
    });
  }

  // The lower layer is as wide as the upper one without its scroll bar, or lines would break elsewhere.
  function fit() { under.style.width = `${text.clientWidth}px`; }
  function follow() { under.style.transform = `translateY(${-text.scrollTop}px)`; }

  function mark() {
    if (!under) return;
    const wrong = new Set([...document.querySelectorAll("#results [data-line]")].map((link) => Number(link.dataset.line)));
    [...under.children].forEach((row, place) => row.classList.toggle("b-sheet__wrong", wrong.has(place + 1)));
  }

  function lay() {
    under = document.createElement("div");
    under.className = "b-sheet__under";
    under.setAttribute("aria-hidden", "true");
    sheet.prepend(under);
    sheet.classList.add("b-sheet--numbered");
    number(); fit(); follow(); mark();
    text.addEventListener("input", number);
    text.addEventListener("scroll", follow, { passive: true });
    new ResizeObserver(fit).observe(text);
  }

  function jump(line) {
    const start = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = text.value.indexOf("\n", start);
    text.focus();
    text.setSelectionRange(start, end < 0 ? text.value.length : end);
    const row = under && under.children[line - 1];
    if (row) text.scrollTop = row.offsetTop - text.clientHeight / 3;
  }

  function filter(box) {
    const input = box.querySelector("input");
    const said = box.querySelector("[role=status]");
    const words = [...box.parentElement.querySelectorAll("li")];
    box.hidden = false;
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      words.forEach((word) => { word.hidden = !word.textContent.toLowerCase().includes(wanted); });
      box.parentElement.querySelectorAll("section").forEach((shelf) => { shelf.hidden = !shelf.querySelector("li:not([hidden])"); });
      const left = words.filter((word) => !word.hidden).length;
      said.textContent = wanted ? `${left} ${left === 1 ? "word" : "words"}` : "";
    });
  }

  // Typed text is lost with the page, unless a button sends it on. What was downloaded is kept.
  function guard(form) {
    const boxes = [...form.querySelectorAll("textarea")];
    let sent = false;
    let kept = false;
    const changed = () => "changed" in form.dataset || boxes.some((box) => box.value !== box.defaultValue);
    form.addEventListener("input", () => { sent = kept = false; });
    form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.value === "download") kept = true;
      else sent = true;
    });
    window.addEventListener("pageshow", () => { sent = false; });
    window.addEventListener("beforeunload", (event) => {
      if (sent || kept || !changed()) return;
      event.preventDefault();
      event.returnValue = true; // for older browsers
    });
  }

  if (text && sheet) lay();
  if (results) {
    new MutationObserver(mark).observe(results, { childList: true, subtree: true });
    results.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-line]");
      if (!link || !text) return;
      event.preventDefault();
      jump(Number(link.dataset.line));
    });
  }
  document.querySelectorAll("[data-filter]").forEach(filter);
  document.querySelectorAll("form#pad").forEach(guard);
})();
