"use strict";
{
  const tools = document.querySelector(".tools");
  const search = tools.querySelector("input[type=search]");
  const boxes = [...tools.querySelectorAll("input[type=checkbox]")];
  const says = tools.querySelector("output");
  const parts = [...document.querySelectorAll("[data-kind]")];
  const folds = [...document.querySelectorAll("details.fold")];

  const leaveOut = (part, yes) => part.classList.toggle("left-out", yes);
  const isShown = part => !part.classList.contains("left-out");

  const choose = () => {
    const kinds = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const words = search.value.toLowerCase().split(/\s+/);
    for (const part of parts) {
      const text = part.textContent.toLowerCase();
      leaveOut(part, !(kinds.has(part.dataset.kind) && words.every(word => text.includes(word))));
    }
    for (const fold of folds) {
      leaveOut(fold, ![...fold.querySelectorAll("[data-kind]")].some(isShown));
    }
    says.textContent = `${parts.filter(isShown).length} of ${parts.length} shown`;
  };

  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    for (let part = target; part; part = part.parentElement) {
      leaveOut(part, false);
      if (part.matches("details")) {
        part.open = true;
      }
    }
    target.scrollIntoView();
  };

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach(part => part.open = true);
  });
  addEventListener("afterprint", () => closed.forEach(part => part.open = false));

  addEventListener("hashchange", openTarget);
  document.addEventListener("click", event => {
    if (event.target.closest("a[href^='#']")) {
      // The same anchor once more is no change of the address.
      setTimeout(openTarget);
    }
  });
  tools.addEventListener("input", choose);
  tools.hidden = parts.length === 0;
  choose();
  openTarget();
}
