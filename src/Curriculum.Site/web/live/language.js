// Completion and hover: questions to the engine, asked only while it is there and no cell runs.

export class Language {
  #session;
  #last = Promise.resolve();

  constructor(session) {
    this.#session = session;
  }

  /** {from, to, items: [{label, kind, insert, detail}], incomplete}, or null. */
  complete(code, position, wanted) {
    return this.#ask(wanted, (engine) => engine.complete(code, position));
  }

  /** What an item of a completion is, in words; "" when there are none. */
  describe(code, position, item) {
    return this.#ask(
      () => true,
      (engine) => engine.describe(code, position, item),
    );
  }

  /** What stands at a position, in words; null when there are none. */
  inspect(code, position, wanted) {
    return this.#ask(wanted, (engine) => engine.inspect(code, position));
  }

  // One question after another; one that nobody waits for any more is not asked.
  #ask(wanted, question) {
    const { engine } = this.#session;
    if (!engine?.ready || this.#session.busy) return Promise.resolve(null);
    const answer = this.#last.then(async () => {
      await this.#session.prepared();
      if (!wanted() || this.#session.busy || this.#session.engine !== engine) return null;
      const result = await question(engine);
      return result?.ended ? null : result;
    });
    this.#last = answer.catch(() => {});
    return answer;
  }
}
