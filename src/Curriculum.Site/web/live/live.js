// What every page loads of the live book: toolbars, the learner's stored text, marks, and what a link shares.
// The engine, the editor and whatever draws outputs come with the first run or edit.
import { Cell } from "./cell.js";
import { drawContents, Marks } from "./marks.js";
import { Offline } from "./offline.js";
import { Sharing } from "./sharing.js";
import { button, Status } from "./status.js";
import { Store } from "./store.js";

/** Brings the page to life: a notebook's page or the contents page. */
export function bringToLife() {
  const root = document.body.dataset.root ?? "";
  const offline = new Offline(root);
  drawContents(document);
  const notebook = document.body.dataset.notebook;
  if (notebook) new Page(notebook, root, offline);
}

class Page {
  notebook;
  cells;
  store;
  status = new Status();
  marks;
  #root;
  #offline;
  #session = null; // a promise of it, from the first run or edit
  #live = null; // the session itself, once there
  #told = false;
  #saving = new Set();
  #timer = 0;

  constructor(notebook, root, offline) {
    this.notebook = notebook;
    this.#root = root;
    this.#offline = offline;
    this.store = new Store(notebook);
    this.cells = [...document.querySelectorAll(".cell.code")].map((element) => new Cell(element, this));
    const bar = document.querySelector(".live-bar");
    const progress = document.createElement("nav");
    progress.className = "live-progress";
    progress.setAttribute("aria-label", "Exercises of this page");
    this.marks = new Marks(this.store, this.cells, progress);
    this.sharing = new Sharing(this);
    if (bar) {
      const all = button("▶ Run all", "Run every cell of this page");
      all.dataset.action = "run-all";
      all.addEventListener("click", () => {
        for (const cell of this.cells) cell.toolbar.waits();
        this.#with((session) => session.runAll(), this.cells);
      });
      bar.append(all, ...this.sharing.buttons, progress);
      bar.hidden = false;
    }
    this.restore();
    addEventListener("pagehide", () => this.#save());
    document.addEventListener("visibilitychange", () => document.hidden && this.#save());
  }

  url(path) {
    return new URL(this.#root + path, document.baseURI).href;
  }

  /** Puts the stored text into the cells. */
  restore() {
    for (const cell of this.cells) cell.restore();
  }

  run(cell, next = false) {
    cell.toolbar.waits();
    this.#with((session) => session.run(cell), [cell]);
    if (next) this.cells[this.cells.indexOf(cell) + 1]?.focus();
  }

  runAbove(cell) {
    this.#with((session) => session.runAbove(cell));
  }

  stop(cell) {
    this.#session?.then((session) => session.stop(cell));
  }

  reset(cell) {
    if (cell.exercise) {
      this.store.setVerdict(cell.exercise, null);
      this.marks.draw();
    }
  }

  /** The learner opened a cell's text. */
  opened() {
    this.#live?.expectEdit();
  }

  /** The learner typed: keep the text soon, and have the engine ready by the time they run it. */
  typed(cell) {
    this.#saving.add(cell);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), 300);
    this.#with((session) => session.warm());
  }

  verdict(exercise, word) {
    this.store.setVerdict(exercise, word);
    this.marks.draw();
  }

  /** Completion and hover: answers from the engine while it is there and idle, else null. */
  language() {
    return this.#live?.language ?? null;
  }

  /** What was fetched for the session belongs to a visit without a network. */
  keep(addresses) {
    this.#offline.keep(addresses);
  }

  #with(action, cells = []) {
    this.#session ??= import("./session.js").then(({ Session }) => (this.#live = new Session(this)));
    this.#session.then(action, (error) => {
      this.#session = null;
      for (const cell of cells) cell.toolbar.show("idle", "");
      this.status.note("The page could not load what runs its cells. Check that you are online and reload it.", {
        keep: true,
      });
      console.warn(error);
    });
  }

  #save() {
    clearTimeout(this.#timer);
    for (const cell of this.#saving) this.store.setCell(cell.id, cell.text === cell.original ? null : cell.text);
    this.#saving.clear();
    if (this.store.refused && !this.#told) {
      this.#told = true;
      this.status.note("This browser does not let the page keep your text: download it before you leave.", {
        keep: true,
      });
    }
  }
}
