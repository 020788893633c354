// Has the reader's own cells compiled for the next visit, in a quiet moment, by an engine that does nothing else. It
// runs no cell, so no cell has a hand in what it compiles: a cell can change anything in the engine that runs it, and
// what is kept is run another day, under another text perhaps than the one that put it there.
import { Engine } from "./engine.js";
import { keepCells, keptAbove, keptCells } from "./kept-cells.js";

const silent = { progress() {}, fetched() {}, dead() {} };
const quiet = 3000; // milliseconds after the last run or letter

/** The reader asked the browser to save data, and with it work that may come to nothing. */
export const sparing = () => globalThis.navigator?.connection?.saveData === true;

export class Keeper {
  #page;
  #timer = 0;
  #engine = null;
  version = null; // of the engine that runs the cells

  constructor(page) {
    this.#page = page;
  }

  /** What an earlier visit compiled, for an engine's start; null when nothing is kept. */
  kept() {
    return keptCells(this.#page.notebook);
  }

  /** The reader's text of this cell is kept, and names something of the cells between it and the first. */
  needsAbove(cell) {
    return cell.text !== cell.original && keptAbove(this.#page.notebook, this.#texts)?.includes(cell.id) === true;
  }

  /** A cell runs, or a text is changed: that goes first. */
  hold() {
    clearTimeout(this.#timer);
    this.#engine?.end("held");
    this.#engine = null;
  }

  /** A cell ran: once the reader rests, what they wrote is compiled. */
  soon() {
    this.hold();
    this.#timer = setTimeout(() => this.#keep(), quiet);
  }

  get #texts() {
    return this.#page.cells.map((cell) => cell.text);
  }

  // Of what came from elsewhere nothing is kept while the reader only looks at it.
  get #wanted() {
    const { cells, notebook, store } = this.#page;
    return (
      cells.some((cell) => cell.text !== cell.original) &&
      !store.taken &&
      !sparing() &&
      (globalThis.navigator?.deviceMemory ?? 8) >= 4 && // gigabytes: a second engine needs its own
      globalThis.caches &&
      keptAbove(notebook, this.#texts, this.version) === null
    );
  }

  async #keep() {
    if (!this.#wanted) return;
    const { cells, notebook } = this.#page;
    const texts = this.#texts;
    const engine = new Engine(this.#page.url("engine/worker.js"), silent);
    this.#engine = engine;
    try {
      await engine.start(notebook, await this.kept());
      const names = cells.map((cell) => cell.id);
      const alone = cells.flatMap((cell, k) => afterFirst(cells, cell, k));
      let kept = await engine.keep(names, texts, [...alone, names.map((_, k) => k)]);
      const above = alone.filter((_, k) => !kept.stands?.[k]).map((place) => place.at(-1));
      const unchecked = above.map((k) =>
        [...names.keys()].filter((j) => j === k || (j < k && cells[j].kind !== "check")),
      );
      if (unchecked.length) kept = await engine.keep(names, texts, unchecked);
      if (kept.ended) return;
      await keepCells(notebook, texts, { ...kept, above: above.map((k) => names[k]) });
    } catch (error) {
      if (error.message !== "held") console.info("The cells could not be compiled for the next visit:", error.message);
    } finally {
      engine.end("held");
      if (this.#engine === engine) this.#engine = null;
    }
  }
}

// The reader's cell right after the first; a check of it after both.
function afterFirst(cells, cell, k) {
  const own = (one) => one && one.text !== one.original;
  if (k === 0) return [];
  if (own(cell.answer)) return [[0, cells.indexOf(cell.answer), k]];
  return own(cell) ? [[0, k]] : [];
}
