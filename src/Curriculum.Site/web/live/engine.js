// One engine: a worker that runs C#. It answers one request after another; ending it is the only way to interrupt it.
import { isCount, outputOf, textOf } from "./heard.js";

/** How long past its limit an answer may still report, in milliseconds. */
const grace = 1500;

export class Engine {
  #worker;
  #script; // the worker's own small script, as an address
  #unpacker = null; // the page's, for what the worker wants later
  #folder;
  #events;
  #next = 1;
  #waiting = new Map(); // id -> what to do with the messages of that request
  #start;
  #checking = 0; // the timer of the answer that is tried
  #verdict; // what to show when it does not end
  #ended = false;
  #run = null; // the request of the cell that runs
  #left = null; // the cell whose left-over work took the thread last, since a run had its turn
  ready = false;

  later = []; // addresses of what a cell may need another time
  version = ""; // of what compiles, and of what cells compile against
  /** events: progress({loaded, total, what}), fetched(addresses), dead(message). */
  constructor(url, events) {
    this.#events = events;
    this.#folder = new URL("./", url);
    // A worker made of a script of the page's own inherits the page's policy; one from a file would have none.
    this.#script = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" }));
    this.#worker = new Worker(this.#script, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#heard(data));
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#died(event.message || "the engine could not be loaded");
    });
  }

  /** Loads the runtime, with the reader's own cells from an earlier visit; resolves to the milliseconds it took. */
  start(notebook, kept = null) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new Error("stopped"));
      this.#start = { resolve, reject };
      this.#worker.postMessage({ type: "start", notebook, kept });
    });
  }

  /**
   * Compiles cells and runs none. Resolves to {version, bytes, stands}: for `start`, of the version named, and for each
   * place whether its last cell compiles there. A place is the numbers of cells, from the first to the one met there.
   */
  keep(cells, texts, places) {
    return this.#ask({ type: "keep", cells, texts, places: places.flatMap((place) => [place.length, ...place]) });
  }

  /** Runs a cell. Resolves to {ok, ms}, or to {ended: "stopped" | "timeout" | "dead", …} when the engine is gone. */
  run(cell, code, output) {
    return this.#ask({ type: "run", cell, code }, output);
  }

  /** Of the run that was asked for last: whether it has the worker's thread, and what cell left work that took it. */
  get turn() {
    return { begun: this.#run?.begun === true, left: this.#left };
  }

  /** One piece of what the next edited cell would wait for; resolves to false when nothing is left. */
  async prepare() {
    return (await this.#ask({ type: "prepare" })).more === true;
  }

  async complete(code, position) {
    return this.#ask({ type: "complete", code, position });
  }

  async describe(code, position, item) {
    return (await this.#ask({ type: "describe", code, position, item })).text;
  }

  async inspect(code, position) {
    return (await this.#ask({ type: "inspect", code, position })).text;
  }

  /** Ends the worker, whatever it does; everything asked of it resolves to {ended: why}. */
  end(why, detail = {}) {
    if (this.#ended) return;
    this.#ended = true;
    this.ready = false;
    clearTimeout(this.#checking);
    this.#worker.terminate();
    this.#unpacker?.terminate();
    URL.revokeObjectURL(this.#script);
    this.#start?.reject(new Error(detail.message ?? why));
    for (const { resolve } of this.#waiting.values()) resolve({ ended: why, ...this.turn, ...detail });
    this.#waiting.clear();
  }

  #ask(message, output) {
    if (this.#ended) return Promise.resolve({ ended: "stopped" });
    const id = String(this.#next++);
    return new Promise((resolve) => {
      const waiting = { resolve, output };
      this.#waiting.set(id, waiting);
      if (output) this.#run = waiting;
      this.#worker.postMessage({ ...message, id });
    });
  }

  #heard(data) {
    // A cell can say anything through the worker.
    if (this.#ended || typeof data !== "object" || !data) return;
    const waiting = this.#waiting.get(data.id);
    switch (data.type) {
      case "progress":
        return isCount(data.loaded) && isCount(data.total) && this.#events.progress(data);
      case "fetched":
        return this.#events.fetched([data.files].flat());
      case "ready":
        if (this.ready) return;
        this.ready = true;
        this.later = data.later ?? [];
        this.version = data.version;
        URL.revokeObjectURL(this.#script);
        return this.#start.resolve(data.ms);
      case "wanted":
        return this.#fetch(data);
      case "failed":
        if (!this.ready || waiting?.output) return this.#died(textOf(data.message));
        // A question about the text that cannot be answered is no reason to lose the session.
        console.info(textOf(data.message));
        this.#waiting.delete(data.id);
        return waiting?.resolve({ ended: "failed" });
      case "dead":
        return this.#died(textOf(data.message));
      case "begun":
        if (waiting) waiting.begun = true;
        this.#left = null; // whatever had the thread has given it back
        return;
      case "left":
        this.#left = textOf(data.cell) || null;
        return;
      case "output":
        return waiting?.output?.(outputOf(data.output));
      case "checking":
        return isCount(data.limit) && this.#check(data);
      case "checked":
        return this.#checked();
      case "done":
      case "prepared":
      case "kept":
      case "completions":
      case "description":
      case "inspection":
        if (waiting?.output) this.#checked();
        this.#waiting.delete(data.id);
        return waiting?.resolve(data);
    }
  }

  // The clock starts with the first input that is tried; the verdict is that of the last. At the limit the word
  // "checked" may already be waiting behind a slow drawing: look once more, then end.
  #check({ limit, timeout }) {
    this.#verdict = timeout;
    this.#checking ||= setTimeout(() => {
      this.#checking = setTimeout(() => this.end("timeout", { verdict: this.#verdict }), 100);
    }, limit + grace);
  }

  #checked() {
    clearTimeout(this.#checking);
    this.#checking = 0;
  }

  // Unpacking needs what is kept from a worker that runs cells: the page does it for it.
  #fetch({ name, version, size }) {
    if (name !== "completion" || this.#unpacker) return;
    const address = new URL("completion.zst", this.#folder).href;
    const give = (bundle, transfer = []) => {
      this.#unpacker.terminate();
      this.#unpacker = null;
      this.#worker.postMessage({ type: "bundle", ...bundle }, transfer);
    };
    let loaded = 0;
    this.#unpacker = new Worker(new URL("unpacker.js", this.#folder), { type: "module" });
    this.#unpacker.addEventListener("message", ({ data: { bytes, error, loaded: more = 0 } }) => {
      if (more) return this.#events.progress({ loaded: (loaded += more), total: size, what: name });
      if (error) return give({ error });
      this.#events.fetched([address]);
      give({ bytes }, [bytes.buffer]);
    });
    this.#unpacker.addEventListener("error", (event) => {
      event.preventDefault();
      give({ error: "what completion needs could not be unpacked" });
    });
    this.#unpacker.postMessage({ address, version });
  }

  #died(message) {
    const begun = this.ready;
    this.end("dead", { message });
    if (begun) this.#events.dead(message);
  }
}
