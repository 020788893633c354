// What the browser keeps for one notebook: the learner's text, cell by cell, texts they had before, and the last
// verdict of each exercise. Where storage is refused (a private window, a full disk) everything works for this visit
// and `refused` says so. What stands in storage may be of an earlier version of this page, or of anybody: what has not
// the shape of ours is not there.
import { digest } from "./digest.js";

const versions = 10; // how many earlier texts are kept, the newest,
const room = 1_000_000; // and how many characters they may take together
const lastMoment = 8.64e15; // milliseconds: there is no date after it

/** The id of the cell that an exercise's answer is written into. */
export const answerOf = (exercise) => `exercise-${exercise.replace(".", "-")}`;

export class Store {
  #notebook;
  #memory = new Map();
  #passing = new Set(); // what is only for this visit: what storage has of it stays as it is
  #seen = {}; // the cells as this page last read or wrote them
  refused = false;

  constructor(notebook) {
    this.#notebook = notebook;
    this.#adopt();
  }

  get cells() {
    return textsOf(this.#read("cells"));
  }

  /** The learner's texts from before, the oldest first: {at: milliseconds, cells}. */
  get history() {
    const { list } = this.#read("history");
    if (!Array.isArray(list)) return [];
    return list
      .filter((entry) => Math.abs(entry?.at) <= lastMoment)
      .map(({ at, cells }) => ({ at, cells: textsOf(cells) }))
      .filter(({ cells }) => Object.keys(cells).length > 0);
  }

  /** Text from elsewhere that the learner looks at, as it came; null when the text here is their own. */
  get taken() {
    const { cells } = this.#read("taken");
    return cells ? textsOf(cells) : null;
  }

  /** The cells, read anew: what another page writes after this is news. */
  open() {
    this.#seen = this.cells;
    return this.#seen;
  }

  /**
   * Keeps a cell's text; null forgets it. True when another page had written another text there: that one is among the
   * earlier texts now.
   */
  setCell(id, text) {
    const all = this.cells;
    const other = all[id] ?? null;
    const theirs = other !== (this.#seen[id] ?? null) && other !== null && other !== text;
    if (theirs && !this.remember()) this.#pass(true);
    if (text === null) delete all[id];
    else all[id] = text;
    this.#write("cells", all);
    this.#seen = all;
    return theirs;
  }

  /**
   * The last verdict of an exercise, if it was given for this text of its answer or for that of another cell of the
   * learner's, where the function may stand as well; undefined when there is none.
   */
  verdict(exercise, text) {
    const kept = this.#read("verdicts")[exercise];
    if (typeof kept === "string") this.setVerdict(exercise, kept, text); // kept before verdicts belonged to a text
    if (kept === undefined || typeof kept === "string") return kept;
    if (typeof kept?.word !== "string") return undefined;
    // What storage has of the exercise's own cell may be the text from before the last key.
    const texts = Object.values({ ...this.cells, [answerOf(exercise)]: text });
    return texts.some((one) => kept.of === digest(one)) ? kept.word : "unchecked";
  }

  /** Verdicts as they are kept: exercise → {word, of}. */
  get verdicts() {
    return this.#read("verdicts");
  }
  set verdicts(all) {
    this.#write("verdicts", { ...all });
  }

  /** The exercises with a verdict, whatever text it was for. */
  get checked() {
    return Object.keys(this.verdicts);
  }

  /** Keeps a verdict with the text it was given for, or with the name of that text; null forgets it. */
  setVerdict(exercise, word, text = "", of = digest(text)) {
    const all = this.#read("verdicts");
    if (word === null) delete all[exercise];
    else all[exercise] = { word, of };
    this.#write("verdicts", all);
  }

  /**
   * Puts the text that is here now among the earlier ones, unless it is there, or nobody's of this browser. False when
   * it could not be kept: it is too large, or storage has no room.
   */
  remember() {
    const { cells, history, taken } = this;
    const text = JSON.stringify(cells);
    if (text === "{}" || (taken && same(taken, cells)) || history.some((entry) => same(entry.cells, cells)))
      return true;
    if (text.length > room) return false;
    let list = [...history, { at: Date.now(), cells }].slice(-versions);
    while (list.length > 1 && JSON.stringify(list).length > room) list = list.slice(1);
    return this.#write("history", { list });
  }

  /**
   * Puts text from elsewhere in place of the learner's, whose own is kept. False when there is no room for both: then
   * the text from elsewhere is here for this visit only, and the learner's own is what the next one opens.
   */
  take(cells) {
    this.#pass(!this.remember());
    const kept = this.#write("cells", cells);
    this.#pass(!kept);
    this.#write("taken", { cells });
    this.open();
    return kept;
  }

  /** An earlier text again, by its place in the history; the one that is here now is kept, as in `take`. */
  restore(k) {
    const entry = this.history[k];
    if (!entry) return true;
    this.#pass(!this.remember());
    const kept = this.#write("cells", entry.cells);
    this.#write("taken", {});
    this.open();
    const list = this.history.filter((other) => !same(other.cells, entry.cells));
    if (kept) this.#write("history", list.length ? { list } : {});
    return kept;
  }

  /** What was taken in is the learner's own now. */
  settle() {
    this.#write("taken", {});
  }

  /** Whether a key of the browser's storage is one of this notebook's. */
  part(key) {
    const head = this.#key("");
    return key?.startsWith(head) ? key.slice(head.length) : null;
  }

  // One text from before a shared one was kept without a history, under another name.
  #adopt() {
    const cells = textsOf(this.#read("before").cells);
    if (!Object.keys(cells).length) return;
    const here = this.cells;
    this.#write("history", { list: [...this.history, { at: Date.now(), cells }] });
    this.#write("taken", { cells: here });
    this.#write("before", {});
  }

  // From here on texts are of this visit only, or kept again.
  #pass(is) {
    for (const part of ["cells", "taken"]) {
      if (is) this.#passing.add(this.#key(part));
      else this.#passing.delete(this.#key(part));
    }
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

  // Whether it is there for the next visit.
  #write(part, value) {
    const key = this.#key(part);
    const text = JSON.stringify(value);
    try {
      if (this.#passing.has(key)) throw new Error("for this visit only");
      if (text === "{}") localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      this.#memory.delete(key);
      return true;
    } catch {
      this.#memory.set(key, text);
      this.refused = true;
      return false;
    }
  }
}

// Cell id -> text, of whatever stands there.
const textsOf = (cells) =>
  Object.fromEntries(
    Object.entries(typeof cells === "object" && cells ? cells : {}).filter(([, text]) => typeof text === "string"),
  );

const same = (a, b) => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};
