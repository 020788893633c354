// What every page loads of the live book: toolbars, the learner's stored text, marks, and what a link shares.
// The engine, the editor and whatever draws outputs come with the first run or edit.
import { offerBackup } from "./backup.js";
import { Cell } from "./cell.js";
import { cellsOf } from "./count.js";
import { visited } from "./last.js";
import { drawContents, drawContinue, Marks } from "./marks.js";
import { Offline } from "./offline.js";
import { Sharing } from "./sharing.js";
import { button, Status } from "./status.js";
import { Store } from "./store.js";

const quiet = 3000; // milliseconds after the first cell
const parts = ["verdicts", "history", "cells"]; // of what a notebook's page keeps and shows

/** Brings the page to life: a notebook's page or the contents page. */
export function bringToLife() {
  const root = document.body.dataset.root ?? "";
  const offline = new Offline(root);
  drawContents(document);
  drawContinue(document);
  const map = document.querySelector(".map");
  const draw = () => {
    drawContents(document);
    drawContinue(document);
  };
  if (map) {
    offerBackup(map, draw);
    addEventListener("pageshow", ({ persisted }) => persisted && draw()); // other pages were used before Back
  }
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
  #kept = false;
  #saving = new Set();
  #timer = 0;

  constructor(notebook, root, offline) {
    this.notebook = notebook;
    this.#root = root;
    this.#offline = offline;
    this.store = new Store(notebook);
    this.cells = [...document.querySelectorAll(".cell.code")].map((element) => new Cell(element, this));
    for (const cell of this.cells) {
      const answer = cell.kind === "check" && this.#answer(cell.exercise);
      if (answer) cell.check(answer);
    }
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
    const left = Object.keys(this.orphans).length;
    if (left > 0)
      this.status.note(
        `The course was renewed, and ${cellsOf(left)} you wrote in ${left === 1 ? "is" : "are"} gone: Download ` +
          "has your text at its end.",
        { keep: true },
      );
    visited(notebook);
    addEventListener("storage", ({ key, storageArea }) => {
      // Without a key all of it was cleared.
      if (storageArea === localStorage)
        for (const part of key === null ? parts : [this.store.part(key)]) this.#elsewhere(part);
    });
    // Back brings this page as it was left, and heard of nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) for (const part of parts) this.#elsewhere(part, "While you were away your text was changed");
    });
    addEventListener("pagehide", () => this.save());
    document.addEventListener("visibilitychange", () => document.hidden && this.save());
  }

  url(path) {
    return new URL(this.#root + path, document.baseURI).href;
  }

  /** Puts the stored text into the cells. */
  restore() {
    const kept = this.store.open();
    for (const cell of this.cells) cell.restore(kept[cell.id]);
    this.marks.draw();
  }

  /** The learner's texts of cells that the page has no more, by their ids. */
  get orphans() {
    const ids = new Set(this.cells.map((cell) => cell.id));
    return Object.fromEntries(Object.entries(this.store.cells).filter(([id]) => !ids.has(id)));
  }

  #answer(exercise) {
    return this.cells.find((cell) => cell.kind === "exercise" && cell.exercise === exercise);
  }

  // Another tab wrote: what is not being typed here is shown here too, and nothing is lost.
  #elsewhere(part, words = "This page is open in another tab too. What you changed there is shown here") {
    if (part === "verdicts") this.marks.draw();
    if (part === "history") this.sharing.draw();
    if (part !== "cells") return;
    if (this.#saving.size > 0) this.store.remember();
    const kept = this.store.open();
    let changed = 0;
    for (const cell of this.cells) {
      const before = cell.text;
      if (!this.#saving.has(cell)) cell.restore(kept[cell.id]);
      if (cell.text !== before) changed++;
    }
    this.marks.draw();
    if (changed > 0) this.status.note(`${words} (${cellsOf(changed)}).`, { keep: true });
    else if (this.#saving.size > 0) this.#both();
  }

  #both() {
    this.sharing.draw();
    this.status.note(
      "This page is open in another tab too, and both changed the same cell: the other text is under “Earlier texts”.",
      { keep: true },
    );
  }

  run(cell, next = false) {
    visited(this.notebook, cell.id);
    cell.toolbar.waits();
    this.#with((session) => session.run(cell), [cell]);
    if (next) this.cells[this.cells.indexOf(cell) + 1]?.focus();
  }

  async copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      this.status.note(`${what} is on the clipboard.`);
    } catch {
      this.status.note("The browser does not let the page copy: select the text and copy it by hand.");
    }
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
    this.sharing.draw();
  }

  /** The learner opened a cell's text. */
  opened() {
    this.#live?.expectEdit();
  }

  /** The learner typed: keep the text soon, and have the engine ready by the time they run it. */
  typed(cell) {
    visited(this.notebook, cell.id);
    if (cell.kind === "exercise") this.marks.draw();
    this.#saving.add(cell);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), 300);
    this.#with((session) => session.warm());
  }

  /** A check said something of a text of its exercise's answer. */
  verdict(exercise, word, text, of) {
    this.store.setVerdict(exercise, word, text, of);
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

  /**
   * Once cells run, what other cells, the editor, search and figures need belongs to such a visit too: in a quiet
   * moment.
   */
  keepLater(addresses) {
    if (this.#kept) return;
    this.#kept = true;
    setTimeout(() => this.#offline.keepAll(addresses), quiet);
  }

  #with(action, cells = []) {
    // On a slow line this alone takes seconds.
    if (!this.#live && cells.length) this.status.busy("Loading C#…", { waits: true });
    this.#session ??= import("./session.js").then(({ Session }) => (this.#live = new Session(this)));
    this.#session.then(action, (error) => {
      this.#session = null;
      this.status.clear();
      for (const cell of cells) cell.toolbar.show("idle", "");
      this.status.note("The page could not load what runs its cells. Check that you are online and reload it.", {
        keep: true,
      });
      console.warn(error);
    });
  }

  /** Keeps what was typed and waits to be kept. */
  save() {
    clearTimeout(this.#timer);
    let theirs = false;
    for (const cell of this.#saving)
      theirs = this.store.setCell(cell.id, cell.text === cell.original ? null : cell.text) || theirs;
    this.#saving.clear();
    this.marks.draw(); // a function that was checked may stand in any of them
    if (theirs) this.#both();
    if (this.store.refused && !this.#told) {
      this.#told = true;
      this.status.note("This browser does not let the page keep your text: download it before you leave.", {
        keep: true,
      });
    }
  }
}
