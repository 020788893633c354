// What the browser keeps for one notebook: the learner's text, cell by cell, and the last verdict of each exercise.
// Where storage is refused (a private window, a full disk) everything works for this visit and `refused` says so.

export class Store {
  #notebook;
  #memory = new Map();
  refused = false;

  constructor(notebook) {
    this.#notebook = notebook;
  }

  get cells() {
    return this.#read("cells");
  }
  get verdicts() {
    return this.#read("verdicts");
  }

  /** The learner's own text from before a shared or opened notebook took its place; null when there is none. */
  get before() {
    const kept = this.#read("before");
    return kept.cells ? kept.cells : null;
  }

  /** Keeps a cell's text; null forgets it. Reads first, for another tab may have written. */
  setCell(id, text) {
    this.#set("cells", id, text);
  }

  setVerdict(exercise, word) {
    this.#set("verdicts", exercise, word);
  }

  /** Puts other text in place of the learner's and keeps the learner's own, once. */
  replaceCells(cells) {
    if (!this.before) this.#write("before", { cells: this.cells });
    this.#write("cells", cells);
  }

  /** The learner's own text again. */
  restoreCells() {
    this.#write("cells", this.before ?? {});
    this.#write("before", {});
  }

  /** What was taken in is the learner's own now. */
  forgetBefore() {
    this.#write("before", {});
  }

  #set(part, key, value) {
    const all = this.#read(part);
    if (value === null) delete all[key];
    else all[key] = value;
    this.#write(part, all);
  }

  #key(part) {
    return `curriculum/${this.#notebook}/${part}`;
  }

  #read(part) {
    const key = this.#key(part);
    let text = this.#memory.get(key);
    if (text === undefined) {
      try {
        text = localStorage.getItem(key);
      } catch {
        this.refused = true;
      }
    }
    try {
      const value = JSON.parse(text ?? "{}");
      return Object.fromEntries(Object.entries(value ?? {}));
    } catch {
      return {};
    }
  }

  #write(part, value) {
    const key = this.#key(part);
    const text = JSON.stringify(value);
    try {
      if (text === "{}") localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, text);
      this.refused = true;
    }
  }
}
