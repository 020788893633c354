// The buttons under a code cell: one stop of the Tab key, the arrow keys move inside it.
import { button } from "./status.js";

export class Toolbar {
  element = document.createElement("div");
  #buttons;
  #state = document.createElement("span");

  constructor(name, actions) {
    this.element.className = "live-toolbar";
    this.element.setAttribute("role", "toolbar");
    this.element.setAttribute("aria-label", name);
    this.#buttons = {
      run: button("▶ Run", "Run this cell (Ctrl+Enter; Shift+Enter goes on to the next)"),
      stop: button("■ Stop", "Stop this cell"),
      above: button("Run all above", "Run all cells above this one"),
      edit: button("Edit", "Edit this cell (Escape leaves the editor)"),
      copy: button("Copy", "Copy this cell's text"),
      solution: button("Solution", "Show a solution of this exercise and why it is so, after asking once"),
      reset: button("Reset", "Reset this cell to the course's text and output"),
    };
    if (!actions.solution) delete this.#buttons.solution;
    for (const [name, element] of Object.entries(this.#buttons)) {
      element.dataset.action = name;
      element.tabIndex = name === "run" ? 0 : -1;
      element.addEventListener("click", () => actions[name]());
      this.element.append(element);
    }
    this.#state.className = "live-state";
    this.element.append(this.#state);
    this.element.addEventListener("keydown", (event) => this.#move(event));
    this.show("idle", "");
    this.edited(false);
  }

  /** The cell's state: idle, queued, running, done or failed; and words for it. */
  show(state, words) {
    this.element.dataset.state = state;
    this.#state.textContent = words;
    const busy = state === "running" || state === "queued";
    const focused = document.activeElement;
    this.#buttons.stop.hidden = !busy;
    this.#buttons.run.hidden = busy;
    // A button that goes away hands the focus on.
    if (busy && focused === this.#buttons.run) this.#focus(this.#buttons.stop);
    else if (!busy && focused === this.#buttons.stop) this.#focus(this.#buttons.run);
    else this.#one(this.#shown[0]);
  }

  /** The reader pressed Run: say so at once. */
  waits() {
    if (this.element.dataset.state !== "running") this.show("queued", "waiting");
  }

  edited(is) {
    this.#buttons.reset.disabled = !is;
  }

  focus() {
    this.#focus(this.#shown[0]);
  }

  /** Puts the exercise's mark, or a hint, at the end of the row. */
  append(element) {
    this.element.append(element);
  }

  get #shown() {
    return Object.values(this.#buttons).filter((b) => !b.hidden && !b.disabled);
  }

  #move(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const shown = this.#shown;
    const at = shown.indexOf(document.activeElement);
    if (at < 0 || (!step && event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    this.#focus(
      event.key === "Home"
        ? shown[0]
        : event.key === "End"
          ? shown.at(-1)
          : shown[(at + step + shown.length) % shown.length],
    );
  }

  #focus(target) {
    this.#one(target);
    target.focus();
  }

  #one(target) {
    for (const element of Object.values(this.#buttons)) element.tabIndex = element === target ? 0 : -1;
  }
}
