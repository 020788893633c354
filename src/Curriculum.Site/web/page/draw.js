// Draws figures, verdicts and matrices from their JSON: for the outputs written into a page and for those of live cells.
// Nothing here uses innerHTML; what comes from a cell is text.
import figures from "curriculum:figures";
import { loadFor, plotly } from "./plotly.js";

let count = 0;

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Draws a figure into an element; when the page already holds its still picture, that one is replaced. */
export async function drawFigure(element, spec) {
  const root = element.querySelector(":scope > .cf-figure") ?? frame(element, spec);
  root.id ||= `live-figure-${++count}`;
  await loadFor(spec);
  if (!window.curriculumFigures?.drawn) figures(plotly);
  window.curriculumFigures.push({ ...spec, id: root.id, heights: spec.panels.map((panel) => panel.height) });
}

/** Shows the next state of a live figure in the element that holds the last one. */
export function updateFigure(element, spec) {
  element.querySelector(":scope > .cf-figure")?.remove();
  return drawFigure(element, spec);
}

function frame(element, spec) {
  const panels = spec.frames[spec.start].p;
  const titled = (k) => spec.frames.some((f) => f.p[k].h);
  const root = make("div", { class: "cf-figure", role: "group", "aria-label": spec.heading || panels[0].h || "Figure" },
    spec.heading ? make("p", { class: "cf-heading" }, spec.heading) : null,
    make("div", { class: "cf-row" }, ...panels.map((panel, k) => {
      const place = make("div", { class: "cf-panel" },
        titled(k) ? make("p", { class: "cf-title" }, panel.h) : null,
        make("div", { class: "cf-plot", role: "img", "aria-label": panel.a }));
      place.style.maxWidth = `${spec.panels[k].width}px`;
      place.lastElementChild.style.setProperty("--height", `${spec.panels[k].height}px`);
      return place;
    })),
    spec.knobs.length > 0 ? make("div", { class: "cf-knobs" }) : null);
  element.prepend(root);
  return root;
}

/** Draws the verdict of an exercise's check. */
export function drawVerdict(element, verdict) {
  const box = make("div", { class: "verdict-box", "data-verdict": verdict.verdict, role: "status" },
    make("p", { class: "verdict-head" },
      make("span", { class: "verdict-word" }, verdict.verdict),
      ` Exercise ${verdict.exercise} · ${verdict.title}`),
    make("p", { class: "verdict-message" }, verdict.message),
    verdict.counterexample ? make("pre", {}, verdict.counterexample) : null,
    verdict.verdict === "correct" ? null : hints(verdict.hints ?? [], 0));
  element.replaceChildren(box);
}

// Each hint lies inside the one before it: the next can be opened only when this one is open.
function hints(all, k) {
  if (k >= all.length) return null;
  const label = k === 0 ? "A hint" : k === all.length - 1 ? "The last hint" : "Another hint";
  return make("details", { class: "hint" }, make("summary", {}, `${label} (${k + 1} of ${all.length})`),
    make("div", {}, make("p", {}, all[k]), hints(all, k + 1)));
}

/** Draws a matrix or a vector between brackets. */
export function drawMatrix(element, matrix) {
  const spoken = `${matrix.label ?? "Matrix"}: ${matrix.rows.map((row) => row.join(", ")).join("; ")}`;
  element.replaceChildren(
    make("div", { class: "cf-wide" },
      make("table", { class: "cf-matrix", role: "math", "aria-label": spoken },
        make("tbody", {}, ...matrix.rows.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, cell))))))),
    ...(matrix.shape ? [make("p", { class: "cf-shape" }, matrix.shape)] : []));
}
