// A code cell of the page: its text (the course's or the learner's), its toolbar, its outputs. The editor and
// everything that draws come with the first edit or run.
import { offerSolution } from "./solution.js";
import { Toolbar } from "./toolbar.js";

const large = 50_000; // characters: a longer text is shown by its beginning, until somebody opens it
const shown = 10_000;

export class Cell {
  element;
  place;
  id;
  kind;
  exercise;
  original;
  toolbar;
  outputs = null; // made by the session at the first run
  answer = null; // for a check: the cell of its exercise's answer, set by the page
  #page;
  #text;
  #source;
  #code;
  #coloured; // the course's text as the page came with it
  #editor = null;
  #opening = null;
  #still; // the outputs the page came with
  #of; // the text that the outputs below are for
  #age = document.createElement("p"); // says that they are for another text
  #watchers = []; // the checks of this answer

  constructor(element, page) {
    this.#page = page;
    this.element = element;
    this.id = element.dataset.cell;
    this.kind = element.dataset.kind ?? "code";
    this.exercise = element.dataset.exercise;
    this.#source = element.querySelector(".source");
    this.#code = this.#source.querySelector("code");
    this.#coloured = [...this.#code.childNodes];
    this.original = this.#text = this.#code.textContent;
    this.place = element.querySelector(".outputs");
    this.#still = [...this.place.childNodes];
    this.#of = this.original;
    this.#age.className = "live-age";
    this.#age.hidden = true;
    this.place.before(this.#age);
    const name = `Cell ${this.id.replaceAll("-", " ")}`;
    this.toolbar = new Toolbar(name, {
      run: () => page.run(this),
      above: () => page.runAbove(this),
      edit: () => this.edit(),
      copy: () => page.copy(this.#text, "The cell’s text"),
      ...("solution" in element.dataset && { solution: () => offerSolution(this, page) }),
      reset: () => this.reset(),
      stop: () => page.stop(this),
    });
    this.#source.after(this.toolbar.element);
    this.#source.tabIndex = 0;
    this.#source.setAttribute("role", "group");
    this.#source.setAttribute("aria-label", `${name}, C#. Enter edits, Control and Enter runs.`);
    this.#code.parentElement.removeAttribute("tabindex");
    this.#source.addEventListener("keydown", (event) => this.#key(event));
    this.#source.addEventListener("click", (event) => this.#clicked(event));
  }

  get name() {
    return this.id.replaceAll("-", " ");
  }

  get text() {
    return this.#text;
  }

  /** Puts a text into the cell, in the editor or in the page; the store is the caller's. */
  set text(text) {
    if (text === this.#text) return;
    this.#changed(text);
    if (this.#editor) this.#editor.text = text;
    else if (text === this.original) this.#code.replaceChildren(...this.#coloured);
    else if (text.length > large) {
      const all = (text.length / 1000).toFixed(0);
      this.#code.textContent =
        `${text.slice(0, shown)}\n… the beginning of ${all} 000 characters: ` +
        "Edit opens all, Reset takes them away.";
    } else {
      this.#code.textContent = text;
      this.#open(null);
    }
  }

  /** A text of the store, or the course's where there is none. */
  restore(kept) {
    this.text = typeof kept === "string" ? kept : this.original;
  }

  /** This cell checks the answer of another. */
  check(answer) {
    this.answer = answer;
    answer.#watchers.push(this);
    this.#of = this.#basis;
  }

  // What the outputs depend on, as far as a page can know.
  get #basis() {
    return this.answer ? `${this.#text}\0${this.answer.text}` : this.#text;
  }

  get #first() {
    return this.answer ? `${this.original}\0${this.answer.original}` : this.original;
  }

  // Outputs that are for another text than the one above them are faint, and it is said.
  #aged() {
    const old = this.#basis !== this.#of && this.place.childElementCount > 0;
    this.place.classList.toggle("live-old", old);
    this.#age.hidden = !old;
    if (!old) return;
    this.#age.textContent =
      this.#of === this.#first
        ? "This is the output of the course’s text: run the cell to see yours."
        : this.answer
          ? "This is for another text of the answer above: run the check again."
          : "This is the output of the text before your change: run the cell again.";
  }

  /** Opens the editor with the caret at an offset, or at the end. */
  async edit(offset = this.#text.length) {
    this.#page.opened();
    await this.#open(offset);
  }

  /** Marks a line, from 1, as the place of an error; null takes the mark away. */
  async mark(line) {
    if (!this.#editor && (line === null || this.#text.length > large)) return;
    await this.#open(null);
    this.#editor?.mark(line);
  }

  focus() {
    if (this.#editor) this.#editor.focus();
    else this.#source.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  reset() {
    this.#page.save(); // the last letters, too, are among the earlier texts then
    this.#page.store.remember();
    this.#page.store.setCell(this.id, null);
    if (this.#editor) this.#editor.text = this.original;
    else this.#code.replaceChildren(...this.#coloured);
    this.#changed(this.original);
    this.outputs?.forget();
    this.outputs = null;
    this.place.replaceChildren(...this.#still);
    this.#of = this.#first;
    this.#aged();
    this.element.classList.remove("live-ran");
    this.toolbar.show("idle", "");
    this.mark(null);
    this.#page.reset(this);
  }

  #changed(text) {
    this.#text = text;
    this.toolbar.edited(text !== this.original || this.outputs !== null);
    this.element.classList.toggle("live-edited", text !== this.original);
    this.#aged();
    for (const check of this.#watchers) check.#aged();
  }

  /** A run begins: what comes is for the text as it is now. The toolbar's Reset also takes a run's outputs away. */
  ran() {
    this.#of = this.#basis;
    this.#aged();
    this.element.classList.add("live-ran");
    this.toolbar.edited(true);
  }

  #open(offset) {
    this.#opening ??= this.#load();
    return this.#opening.then(() => {
      if (offset !== null && this.#editor) this.#editor.focus(offset);
    });
  }

  async #load() {
    try {
      const { Editor } = await import("./editor.js");
      this.#editor = new Editor(this.#source, this.#text, this.#spans(), {
        changed: (text) => this.#typed(text),
        run: (next) => this.#page.run(this, next),
        leave: () => this.toolbar.focus(),
        language: () => this.#page.language(),
      });
      this.toolbar.append(this.#editor.hint);
      // The editor is the stop of the Tab key now; Escape goes from it to the toolbar, so that nobody is caught.
      this.#source.tabIndex = -1;
    } catch (error) {
      this.#opening = null;
      this.#page.status.note("The editor could not be loaded. Check that you are online and reload the page.", {
        keep: true,
      });
      console.warn(error);
    }
  }

  // How the page colours the course's text.
  #spans() {
    const spans = [];
    let at = 0;
    if (this.#text === this.original)
      for (const node of this.#coloured) {
        const to = at + node.textContent.length;
        if (node.className && to > at) spans.push({ from: at, to, name: node.className });
        at = to;
      }
    return spans;
  }

  #typed(text) {
    this.#changed(text);
    this.#page.typed(this);
  }

  #key(event) {
    if (event.target !== this.#source) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.#page.run(this, event.shiftKey);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.edit();
    }
  }

  // A click puts the caret where it fell; dragging over code still selects it, to copy.
  #clicked(event) {
    if (this.#editor || event.detail > 1 || !getSelection().isCollapsed || event.target.closest("a, button, summary"))
      return;
    const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    let offset = this.#text.length;
    if (range && this.#code.contains(range.startContainer)) {
      const before = document.createRange();
      before.setStart(this.#code, 0);
      before.setEnd(range.startContainer, range.startOffset);
      offset = before.toString().length;
    }
    this.edit(offset);
  }
}
