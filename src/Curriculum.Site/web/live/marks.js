// Progress: a mark beside each exercise on its page, a line of marks in the bar, a count on the contents page.
import { Store } from "./store.js";

const symbols = { "not started": "○", "keep working": "✎", almost: "◐", correct: "✓" };

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
        return { exercise: cell.exercise, link, badge };
      });
    if (this.#list.length) {
      const label = document.createElement("span");
      label.textContent = "Exercises";
      place.append(label, ...this.#list.map((mark) => mark.link));
    }
    this.draw();
  }

  draw() {
    const verdicts = this.#store.verdicts;
    for (const { exercise, link, badge } of this.#list) {
      const word = verdicts[exercise] ?? "not started";
      link.textContent = `${symbols[word] ?? "○"} ${exercise}`;
      link.setAttribute("aria-label", `Exercise ${exercise}: ${word}`);
      link.dataset.word = word;
      badge.textContent = word === "not started" ? "" : `${symbols[word]} ${word}`;
      badge.dataset.word = word;
    }
  }
}

/** On the contents page: how many exercises of each notebook are correct. */
export function drawContents(root) {
  for (const item of root.querySelectorAll("[data-notebook][data-exercises]")) {
    const place = item.querySelector(".progress");
    const exercises = item.dataset.exercises.split(/\s+/).filter(Boolean);
    if (!place || !exercises.length) continue;
    const verdicts = new Store(item.dataset.notebook).verdicts;
    const correct = exercises.filter((exercise) => verdicts[exercise] === "correct").length;
    const begun = exercises.some((exercise) => verdicts[exercise]);
    place.textContent = !begun
      ? ""
      : correct === exercises.length
        ? `✓ all ${correct} exercises correct`
        : `${correct} of ${exercises.length} exercises correct`;
    place.dataset.complete = String(begun && correct === exercises.length);
  }
}
