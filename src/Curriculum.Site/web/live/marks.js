// Progress: a mark beside each exercise on its page, a line of marks in the bar, a count on the contents page. A mark
// belongs to a text: where the answer was changed since its check, the mark says so.
import { lastPlace } from "./last.js";
import { answerOf, Store } from "./store.js";

const symbols = new Map([
  ["not started", "○"],
  ["keep working", "✎"],
  ["almost", "◐"],
  ["correct", "✓"],
]);
// A text that was changed after its check is work again.
const symbolOf = (word) => symbols.get(word === "unchecked" ? "keep working" : word) ?? "○";
const saidOf = (word) => (word === "unchecked" ? "changed since its check" : word);

/** Whether this is a verdict's word: storage, and a cell, may say anything. */
export const isVerdict = (word) => symbols.has(word);

/** The marks of one notebook's page, drawn from its store. */
export class Marks {
  #store;
  #list;

  constructor(store, cells, place) {
    this.#store = store;
    this.#list = cells
      .filter((cell) => cell.kind === "check" && cell.exercise)
      .map((cell) => {
        const link = document.createElement("a");
        link.href = `#${cell.element.id}`;
        const badge = document.createElement("span");
        badge.className = "live-mark";
        cell.toolbar.append(badge);
        return { exercise: cell.exercise, answer: cell.answer, link, badge };
      });
    if (this.#list.length) {
      const label = document.createElement("span");
      label.textContent = "Exercises";
      place.append(label, ...this.#list.map((mark) => mark.link));
    }
  }

  draw() {
    for (const { exercise, answer, link, badge } of this.#list) {
      const kept = this.#store.verdict(exercise, answer?.text ?? "");
      const word = kept === "unchecked" || isVerdict(kept) ? kept : "not started";
      const said = saidOf(word);
      link.textContent = `${symbolOf(word)} ${exercise}`;
      link.setAttribute("aria-label", `Exercise ${exercise}: ${said}`);
      link.dataset.word = word;
      badge.textContent = word === "not started" ? "" : `${symbolOf(word)} ${said}`;
      badge.dataset.word = word;
    }
  }
}

/** How many exercises of a notebook are correct as their answers stand, and whether any was begun. */
export function progressOf(notebook, exercises) {
  const store = new Store(notebook);
  const { cells, checked } = store;
  const correct = exercises.filter(
    (exercise) => store.verdict(exercise, cells[answerOf(exercise)] ?? "") === "correct",
  ).length;
  return { correct, begun: Object.keys(cells).length > 0 || exercises.some((exercise) => checked.includes(exercise)) };
}

/** On the contents page: how many exercises are correct, of each notebook and of all, and where the reader was last. */
export function drawContents(root) {
  let [all, right, any] = [0, 0, false];
  for (const item of root.querySelectorAll("[data-notebook][data-exercises]")) {
    const place = item.querySelector(".progress");
    const exercises = item.dataset.exercises.split(/\s+/).filter(Boolean);
    if (!place || !exercises.length) continue;
    const { correct, begun } = progressOf(item.dataset.notebook, exercises);
    [all, right, any] = [all + exercises.length, right + correct, any || begun];
    place.textContent = !begun
      ? ""
      : correct === exercises.length
        ? `✓ all ${correct} exercises correct`
        : `${correct} of ${exercises.length} exercises correct`;
    place.dataset.complete = String(begun && correct === exercises.length);
  }
  const course = root.querySelector(".course-progress");
  if (!course) return;
  course.hidden = !any;
  if (!any) return course.replaceChildren();
  const bar = document.createElement("progress");
  [bar.max, bar.value] = [all, right];
  bar.setAttribute("aria-label", "Exercises correct, of the whole course");
  course.replaceChildren(bar, `${right} of ${all} exercises of the course correct`);
}

/** On the contents page: a way back to where the reader was last. */
export function drawContinue(root) {
  const place = root.querySelector(".start");
  const last = lastPlace();
  place?.querySelector(".continue")?.remove();
  place?.querySelector(".button")?.classList.remove("quiet");
  const item =
    last && [...root.querySelectorAll("[data-notebook]")].find((each) => each.dataset.notebook === last.notebook);
  const link = item?.querySelector("a");
  if (!place || !link) return;
  const again = document.createElement("a");
  again.className = "button continue";
  again.href = link.getAttribute("href") + (last.cell ? `#${encodeURIComponent(`cell-${last.cell}`)}` : "");
  again.textContent = `Continue with ${item.querySelector(".title")?.textContent ?? "the course"}`;
  place.querySelector(".button")?.classList.add("quiet");
  place.prepend(again, " ");
}
