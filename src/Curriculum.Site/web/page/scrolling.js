// What scrolls sideways (long code, wide tables and formulas) can be reached by the keyboard.
const wide = "pre, .table-wide, .katex-display, .cf-wide";

export function reachable(root) {
  for (const element of root.querySelectorAll(wide)) {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
}

reachable(document);
let later = 0;
addEventListener("resize", () => {
  clearTimeout(later);
  later = setTimeout(() => reachable(document), 200);
});
addEventListener("load", () => reachable(document));
