// Draws figures, verdicts and matrices from their JSON: for the outputs written into a page and for those of live
// cells. Nothing here uses innerHTML; what comes from a cell is text.
import { figureDrawing, figureElement } from "../../../Curriculum.Figures/Assets/drawing.js";
import { make } from "./make.js";
import { loadFor, plotly } from "./plotly.js";

const widgets = {}; // filled when the first figure with one comes near
const drawing = figureDrawing(plotly, widgets);
const shown = new Map(); // element -> what is drawn in it

/** What a figure needs, so that drawing it afterwards is immediate. */
async function load(spec) {
  if (!spec.widget) return loadFor(spec);
  const { figureWidgets } = await import("../../../Curriculum.Figures/Assets/kinds.js");
  Object.assign(widgets, figureWidgets());
  if (!Object.hasOwn(widgets, spec.widget.kind)) await loadFor(spec);
}

/** Draws a figure into an element; its still picture, if there is one, shows until Plotly is there. */
export async function drawFigure(element, spec) {
  await load(spec);
  const still = element.querySelector(":scope > .cf-figure");
  const root = still ?? figureElement(spec);
  if (!still) element.replaceChildren(root);
  shown.set(element, drawing.draw(root, spec));
  drawn(element);
}

// Whoever listens to a figure's points can begin.
const drawn = (element) => element.dispatchEvent(new Event("drawn", { bubbles: true }));

/** Shows the next state of a live figure: its plots stay and only change their data, where they can. */
export async function updateFigure(element, spec) {
  await load(spec);
  const root = figureElement(spec);
  const plots = shown.get(element)?.plots;
  element.replaceChildren(root);
  shown.set(element, drawing.draw(root, spec, plots));
  drawn(element);
}

// When the page turns dark or light, the text colour changes: figures take the new one.
let later = 0;
function recolour() {
  clearTimeout(later);
  later = setTimeout(recolourNow, 60);
}
function recolourNow() {
  for (const [element, figure] of shown)
    if (element.isConnected) drawing.again(figure);
    else shown.delete(element);
}
new MutationObserver(recolour).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);

// Paper is white: a dark page turns light while it is printed, and its figures with it, at once.
let before = null;
addEventListener("beforeprint", () => {
  before ??= { theme: document.documentElement.dataset.theme };
  document.documentElement.dataset.theme = "light";
  recolourNow();
});
addEventListener("afterprint", () => {
  if (before?.theme) document.documentElement.dataset.theme = before.theme;
  else delete document.documentElement.dataset.theme;
  before = null;
  recolourNow();
});

/** Draws the verdict of an exercise's check. */
export function drawVerdict(element, verdict) {
  const box = make(
    "div",
    { class: "verdict-box", "data-verdict": verdict.verdict, role: "status" },
    make(
      "p",
      { class: "verdict-head" },
      make("span", { class: "verdict-word" }, verdict.verdict),
      ` Exercise ${verdict.exercise} · ${verdict.title}`,
    ),
    make("p", { class: "verdict-message" }, verdict.message),
    verdict.counterexample ? make("pre", {}, verdict.counterexample) : null,
    verdict.verdict === "correct" ? null : hints(verdict.hints ?? [], 0),
  );
  element.replaceChildren(box);
}

// Each hint lies inside the one before it: the next can be opened only when this one is open.
function hints(all, k) {
  if (k >= all.length) return null;
  const label = k === 0 ? "A hint" : k === all.length - 1 ? "The last hint" : "Another hint";
  return make(
    "details",
    { class: "hint" },
    make("summary", {}, `${label} (${k + 1} of ${all.length})`),
    make("div", {}, make("p", {}, all[k]), hints(all, k + 1)),
  );
}

/** Draws a matrix or a vector between brackets. */
export function drawMatrix(element, { rows, label, shape }) {
  if (rows.length === 0) return element.replaceChildren(make("p", { class: "cf-shape" }, label));
  element.replaceChildren(
    make(
      "div",
      { class: "cf-wide" },
      make(
        "table",
        { class: "cf-matrix", role: "math", "aria-label": label },
        make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, cell))))),
      ),
    ),
    ...(shape ? [make("p", { class: "cf-shape" }, shape)] : []),
  );
}
