// The learner's session: which cells were run, in what order the next ones run, and how it is rebuilt when the
// engine had to be ended.
import { BoardPlay, withMove } from "./board.js";
import { Engine } from "./engine.js";
import { Keeper, sparing } from "./keeper.js";
import { Language } from "./language.js";
import { isVerdict } from "./marks.js";
import { Outputs, verdictType } from "./outputs.js";

// What the compiler says when a name is missing: perhaps the cell that declares it was not run.
const missing = /\bCS(0103|0246|0234|1061|0841)\b/;
const moment = 250; // milliseconds after a run
const patience = 3000; // milliseconds that a cell waits for its turn before it is said what for

export class Session {
  language = new Language(this);
  engine = null;
  #page;
  #starting = null;
  #queue = []; // {cell, batch, retried}
  #running = null; // the job, or {rebuilding: true}
  #ran = new Map(); // cell -> the text it last ran with to its end, in this engine
  #displays = new Map(); // display id -> the output on the page
  #boards = new Map(); // cell -> its board, where its text answers a move
  #edits = false; // the reader has begun to edit: the compiler will be needed
  #keeper;
  #rest = 0; // the timer of a moment without a run
  #preparing = null; // a promise of the end, while an idle engine makes itself ready to compile

  constructor(page) {
    this.#page = page;
    this.#keeper = new Keeper(page);
  }

  /** A cell runs, or the session is being rebuilt. */
  get busy() {
    return this.#running !== null;
  }

  /** The reader edits: has the engine loaded, in the background, and made ready to compile. */
  warm() {
    this.#edits = true;
    this.#keeper.hold();
    this.#ensure().then(
      () => this.prepared(),
      (error) => {
        if (error.message !== "stopped") this.#page.status.note(failed(error.message), { keep: true });
      },
    );
  }

  /** The reader may be about to edit: an engine that is there makes itself ready to compile. */
  expectEdit() {
    this.#edits = true;
    this.prepared();
  }

  /** Resolves when the engine is ready to compile, or has a cell to run: that goes first. */
  prepared() {
    return (this.#preparing ??= this.#prepare(this.engine).finally(() => {
      this.#preparing = null;
    }));
  }

  // Piece by piece: a Run waits for one of them at most.
  async #prepare(engine) {
    while (this.#edits && engine?.ready && !this.busy && (await engine.prepare()));
  }

  /** Runs a cell, with the setup cell before it; a check after its answer, where that did not run as it stands. */
  run(cell) {
    const { answer } = cell;
    const stale = answer && this.#ran.get(answer) !== answer.text;
    const first = stale ? answer : cell;
    this.#put([...(this.#lacks(first) ? this.#missed(first) : this.#setup(cell)), ...(stale ? [answer] : []), cell]);
  }

  runAbove(cell) {
    this.#put(this.#above(cell));
  }

  runAll() {
    this.#put(this.#page.cells);
  }

  /** Stops a cell: one that waits leaves the queue, one that runs ends the engine. Without a cell: everything. */
  stop(cell = null) {
    const dropped = cell && this.#running?.cell !== cell ? this.#queue.filter((job) => job.cell === cell) : this.#queue;
    this.#drop(dropped);
    if (!this.#running || (cell && this.#running.cell !== cell)) return;
    this.#starting = null;
    this.engine?.end("stopped");
  }

  #put(cells) {
    const batch = {};
    for (const cell of cells) {
      if (this.#running?.cell === cell || this.#queue.some((job) => job.cell === cell)) continue;
      this.#queue.push({ cell, batch });
      cell.toolbar.show("queued", "waiting");
    }
    this.#next();
  }

  #drop(jobs) {
    this.#queue = this.#queue.filter((job) => !jobs.includes(job));
    for (const { cell } of jobs) cell.toolbar.show("idle", "");
  }

  #above(cell) {
    return this.#page.cells.slice(0, this.#page.cells.indexOf(cell));
  }

  // The line every cell stands on: the setup cell, unless this session has run it.
  #setup(cell) {
    return this.#above(cell).filter((above) => above.kind === "setup" && !this.#ran.has(above));
  }

  // The cells above that this session has not run. A check leaves nothing behind.
  #missed(cell) {
    return this.#above(cell).filter((above) => above.kind !== "check" && !this.#ran.has(above));
  }

  // An earlier visit found that this text of the reader's needs the cells above it, and none of them ran yet.
  #lacks(cell) {
    return (
      this.#above(cell).every((above) => above.kind === "setup" || !this.#ran.has(above)) &&
      this.#keeper.needsAbove(cell)
    );
  }

  async #next() {
    if (this.#running || !this.#queue.length) return;
    this.#keeper.hold();
    clearTimeout(this.#rest);
    const job = (this.#running = this.#queue.shift());
    let rebuild = null;
    try {
      job.cell.toolbar.show("running", "running");
      const engine = await this.#ensure();
      rebuild = await this.#runJob(job, engine);
    } catch (error) {
      job.cell.toolbar.show("idle", "");
      this.#drop(this.#queue);
      if (error.message !== "stopped") this.#page.status.note(failed(error.message), { keep: true });
    }
    this.#running = null;
    this.#page.status.clear();
    if (this.engine?.ready) this.#page.keepLater(this.engine.later);
    if (rebuild) await this.#rebuild(job.cell, rebuild);
    this.#next();
    this.prepared();
    if (!this.busy) this.#rests();
  }

  // The reader looks at what came: whoever has run cells may paste one next, and the compiler takes seconds to start.
  #rests() {
    this.#keeper.soon();
    if (!this.#edits && !sparing()) this.#rest = setTimeout(() => this.expectEdit(), moment);
  }

  /** Runs one cell on the page. Returns why the session must be rebuilt, or null. */
  async #runJob(job, engine) {
    const { cell } = job;
    const text = cell.text;
    this.#page.status.busy(`Running “${cell.name}”…`, { stop: () => this.stop() });
    cell.ran();
    cell.mark(null);
    const outputs = (cell.outputs ??= new Outputs(cell.place, this.#displays));
    outputs.begin();
    const board = this.#board(cell);
    let error = null;
    const late = setTimeout(() => {
      if (engine.turn.begun || !this.#leftBy(engine.turn, cell)) return;
      const busy = `“${cell.name}” waits: what “${this.#leftBy(engine.turn, cell).name}” left running does not end.`;
      this.#page.status.busy(busy, { stop: () => this.stop() });
    }, patience);
    const result = await engine.run(cell.id, text, (output) => {
      if (output.kind === "error") error = output;
      if (cell.outputs !== outputs) return; // reset meanwhile: what comes is for a text that is gone
      const verdict = output.data?.[verdictType];
      if (verdict) this.#verdict(verdict, cell);
      outputs.add(output);
    });
    clearTimeout(late);
    const left = result.ended === "stopped" ? this.#leftBy(result, cell) : null;
    if (left && !result.begun) {
      // Run again, it would take the thread again.
      this.#ran.delete(left);
      left.toolbar.show("failed", "left work that does not end");
    }
    const reset = cell.outputs !== outputs;
    if (reset) outputs.forget();
    if (result.verdict && !reset) {
      const json = typeof result.verdict === "string" ? result.verdict : JSON.stringify(result.verdict);
      outputs.add({ kind: "display", data: { [verdictType]: json } });
      this.#verdict(json, cell);
    }
    if (!reset) {
      if (result.ended === "stopped") outputs.say(stoppedWords(left, result.begun));
      if (result.ended === "dead") outputs.say(`The engine ended: ${sentence(result.message)}`);
      outputs.end();
      board?.ran();
    }
    if (result.ok) this.#ran.set(cell, text);
    else this.#ran.delete(cell);
    cell.element.dataset.ready = result.ready === true; // it was compiled beforehand
    // Memory that was used up is given back only by a new engine; in this one the next question could end it.
    if (error && /\bOutOfMemoryException$/.test(error.name)) {
      engine.end("memory");
      result.ended = "memory";
    }
    if (reset) cell.toolbar.show("idle", "");
    else
      cell.toolbar.show(
        result.ok ? "done" : "failed",
        result.ok ? `ran in ${seconds(result.ms)}` : result.ended ? "stopped" : "failed",
      );
    if (result.ended) {
      this.#drop(this.#queue);
      return result;
    }
    if (!result.ok) this.#mend(job, reset ? null : error);
    return null;
  }

  // The cell whose left-over work had the thread, if it is another one of the page.
  #leftBy({ left }, cell) {
    return this.#page.cells.find((other) => other.id === left && other !== cell) ?? null;
  }

  #board(cell) {
    if (!this.#boards.has(cell) && withMove(cell.text, "pass") !== null)
      this.#boards.set(cell, new BoardPlay(cell, (text) => this.#move(cell, text)));
    return this.#boards.get(cell);
  }

  // As if the reader had typed it and pressed Run.
  #move(cell, text) {
    if (this.busy) return false;
    cell.text = text;
    this.#page.typed(cell);
    this.#page.run(cell);
    return true;
  }

  // After an error the rest of its batch waits no more. A missing name may stand in a cell above that was not run:
  // run those, then this one again; compiling had changed nothing.
  #mend(job, error) {
    const { cell, batch, retried } = job;
    const rest = this.#queue.filter((other) => other.batch === batch);
    this.#drop(rest);
    const above = this.#missed(cell);
    // A cell of the course that does not compile lacks something whatever the compiler says: a name may also mean
    // another thing.
    const lacks =
      missing.test(`${error?.value} ${error?.traceback?.join("\n")}`) ||
      (error?.name === "CompileError" && cell.text === cell.original);
    if (!retried && error && above.length && lacks) {
      const fresh = {};
      this.#queue.unshift(
        ...above.map((other) => ({ cell: other, batch: fresh })),
        {
          cell,
          batch: fresh,
          retried: true,
        },
        ...rest.map(({ cell: other }) => ({ cell: other, batch: fresh })),
      );
      for (const { cell: other } of this.#queue) other.toolbar.show("queued", "waiting");
      this.#page.status.note("A name is missing, and cells above had not been run: running them first.");
      return;
    }
    if (error?.line) cell.mark(error.line);
    // A check that waited for this answer has nothing to check: what stands under it is for another text.
    const check = rest.find((other) => other.cell.answer === cell)?.cell;
    if (!check) return;
    check.ran();
    const outputs = (check.outputs ??= new Outputs(check.place, this.#displays));
    outputs.begin();
    outputs.say("The answer above did not run, so there is nothing to check yet: it says why.");
    outputs.end();
  }

  // A verdict belongs to the text that it names; without a name, to the text that its answer ran with. Any cell can say
  // one: only the exercise's own check counts.
  #verdict(json, cell) {
    try {
      const { exercise, verdict, of } = JSON.parse(json);
      const text = this.#ran.get(cell.answer) ?? cell.answer?.text;
      if (cell.kind === "check" && cell.exercise === exercise && isVerdict(verdict))
        this.#page.verdict(exercise, verdict, text, typeof of === "string" ? of : undefined);
    } catch {
      // a verdict that is no JSON is shown as text, and counts for nothing
    }
  }

  #ensure() {
    return (this.#starting ??= this.#load().catch((error) => {
      this.#starting = null;
      this.#page.status.clear();
      throw error;
    }));
  }

  async #load() {
    const status = this.#page.status;
    const stop = () => this.stop();
    const engine = (this.engine = new Engine(this.#page.url("engine/worker.js"), {
      progress: ({ loaded, total, what }) => {
        const name = what === "completion" ? "completion" : "C#";
        if (loaded < total)
          status.busy(`Loading ${name}: ${megabytes(loaded)} of ${megabytes(total)} MB`, { loaded, total, stop });
        else if (what === "completion") status.clear();
        else status.busy("Starting C#…", { waits: true, stop });
      },
      fetched: (addresses) => this.#page.keep(addresses),
      dead: () => {
        // A cell that runs tells it itself.
        if (!this.#running) this.#rebuild(null, { ended: "dead" }).then(() => this.#next());
      },
    }));
    this.#displays.clear(); // a new engine counts its displays anew
    status.busy("Loading C#…", { waits: true, stop });
    await engine.start(this.#page.notebook, await this.#keeper.kept());
    this.#keeper.version = engine.version;
    status.clear();
    return engine;
  }

  /** A new engine in the state of the old one: the cells above that had run, or all that had, once more, quietly. */
  async #rebuild(cell, why) {
    this.#starting = null;
    const above = new Set(cell ? this.#above(cell) : this.#page.cells);
    const again = this.#page.cells
      .filter((other) => this.#ran.has(other) && above.has(other) && other.kind !== "check")
      .map((other) => ({ cell: other, text: this.#ran.get(other) }));
    for (const other of this.#ran.keys()) if (!above.has(other)) other.toolbar.show("idle", "");
    this.#ran.clear();
    const reason = {
      stopped: "Stopped.",
      timeout: "The answer did not end.",
      dead: "The engine ended.",
      memory: "The memory was used up.",
    }[why.ended];
    this.#running = { rebuilding: true };
    try {
      const engine = await this.#ensure();
      for (const [k, { cell: other, text }] of again.entries()) {
        this.#page.status.busy(`${reason} Running the cells above again, quietly: ${k + 1} of ${again.length}`, {
          stop: () => this.stop(),
        });
        const result = await engine.run(other.id, text, () => {});
        if (result.ended) throw new Error(result.ended);
        if (result.ok) this.#ran.set(other, text);
      }
      const cells = again.length === 1 ? "the cell above was" : `the ${again.length} cells above were`;
      this.#page.status.note(
        `${reason} The session was rebuilt${again.length ? `: ${cells} run again, quietly` : ""}.`,
      );
    } catch (error) {
      this.#ran.clear();
      this.#starting = null;
      this.#page.status.note(`${reason} The session is empty now: run the cells above before you go on.`, {
        keep: true,
      });
      console.warn(error);
    }
    this.#page.status.clear();
    this.#running = null;
  }
}

function stoppedWords(left, begun) {
  if (!left) return "Stopped.";
  return begun
    ? `Stopped. Work that “${left.name}” had left running was still going on.`
    : `Stopped before it began: “${left.name}” had left work running that does not end, ` +
        "as Task.Run(…) that nobody awaits. It is not run again by itself.";
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const seconds = (ms) => (ms < 995 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`);
const sentence = (text) => (/[.!?]$/.test(text ?? "") ? text : `${text ?? "nobody knows why"}.`);
const failed = (message) => `C# could not be started (${message}). Check that you are online, and press Run again.`;
