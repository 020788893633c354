// One engine: a worker that runs C#. It answers one request after another; ending it is the only way to interrupt it.

/** How long past its limit an answer may still report, in milliseconds. */
const grace = 1500;

export class Engine {
  #worker;
  #events;
  #next = 1;
  #waiting = new Map(); // id -> what to do with the messages of that request
  #start;
  #checking = 0; // the timer of the answer that is tried
  #verdict; // what to show when it does not end
  #ended = false;
  ready = false;

  /** events: progress({loaded, total, what}), fetched(addresses), dead(message). */
  constructor(url, events) {
    this.#events = events;
    this.#worker = new Worker(url, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#heard(data));
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#died(event.message || "the engine could not be loaded");
    });
  }

  /** Loads the runtime; resolves to the milliseconds it took. */
  start(notebook) {
    return new Promise((resolve, reject) => {
      this.#start = { resolve, reject };
      this.#worker.postMessage({ type: "start", notebook });
    });
  }

  /** Runs a cell. Resolves to {ok, ms}, or to {ended: "stopped" | "timeout" | "dead", …} when the engine is gone. */
  run(cell, code, output) {
    return this.#ask({ type: "run", cell, code }, output);
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
    this.#start?.reject(new Error(detail.message ?? why));
    for (const { resolve } of this.#waiting.values()) resolve({ ended: why, ...detail });
    this.#waiting.clear();
  }

  #ask(message, output) {
    if (this.#ended) return Promise.resolve({ ended: "stopped" });
    const id = String(this.#next++);
    return new Promise((resolve) => {
      this.#waiting.set(id, { resolve, output });
      this.#worker.postMessage({ ...message, id });
    });
  }

  #heard(data) {
    if (this.#ended) return;
    const waiting = this.#waiting.get(data.id);
    switch (data.type) {
      case "progress":
        return this.#events.progress(data);
      case "fetched":
        return this.#events.fetched(data.files);
      case "ready":
        this.ready = true;
        return this.#start.resolve(data.ms);
      case "failed":
        if (!this.ready || waiting?.output) return this.#died(data.message);
        // A question about the text that cannot be answered is no reason to lose the session.
        console.info(data.message);
        this.#waiting.delete(data.id);
        return waiting?.resolve({ ended: "failed" });
      case "dead":
        return this.#died(data.message);
      case "output":
        return waiting?.output?.(data.output);
      case "checking":
        return this.#check(data);
      case "checked":
        return this.#checked();
      case "done":
      case "prepared":
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

  #died(message) {
    const begun = this.ready;
    this.end("dead", { message });
    if (begun) this.#events.dead(message);
  }
}
