// A code cell of the page: its text (the course's or the learner's), its toolbar, its outputs. The editor and
// everything that draws come with the first edit or run.
import { Toolbar } from "./toolbar.js";

export class Cell {
  element;
  place;
  id;
  kind;
  exercise;
  original;
  toolbar;
  outputs = null; // made by the session at the first run
  #page;
  #text;
  #source;
  #code;
  #coloured; // the course's text as the page came with it
  #editor = null;
  #opening = null;
  #still; // the outputs the page came with

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
    const name = `Cell ${this.id.replaceAll("-", " ")}`;
    this.toolbar = new Toolbar(name, {
      run: () => page.run(this),
      above: () => page.runAbove(this),
      edit: () => this.edit(),
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
    else {
      this.#code.textContent = text;
      this.#open(null);
    }
  }

  /** The text of the store, or the course's. Called when the page opens and when the store took other text. */
  restore() {
    const kept = this.#page.store.cells[this.id];
    this.text = typeof kept === "string" ? kept : this.original;
  }

  /** Opens the editor with the caret at an offset, or at the end. */
  async edit(offset = this.#text.length) {
    this.#page.opened();
    await this.#open(offset);
  }

  /** Marks a line, from 1, as the place of an error; null takes the mark away. */
  async mark(line) {
    if (line === null && !this.#editor) return;
    await this.#open(null);
    this.#editor?.mark(line);
  }

  focus() {
    if (this.#editor) this.#editor.focus();
    else this.#source.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  reset() {
    this.#page.store.setCell(this.id, null);
    if (this.#editor) this.#editor.text = this.original;
    this.#changed(this.original);
    this.outputs?.forget();
    this.outputs = null;
    this.place.replaceChildren(...this.#still);
    this.element.classList.remove("live-ran");
    this.toolbar.show("idle", "");
    this.mark(null);
    this.#page.reset(this);
  }

  #changed(text) {
    this.#text = text;
    this.toolbar.edited(text !== this.original || this.outputs !== null);
    this.element.classList.toggle("live-edited", text !== this.original);
  }

  /** The toolbar's Reset also takes a run's outputs away. */
  ran() {
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
      this.#editor = new Editor(this.#source, this.#text, {
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
