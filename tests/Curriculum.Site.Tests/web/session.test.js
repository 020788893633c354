import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { withStandins } from "./standins.js";

const { Session } = await withStandins("../../../src/Curriculum.Site/web/live/session.js", {
  "./engine.js": "export class Engine { constructor() { return globalThis.engine; } }",
  "./keeper.js": `export const sparing = () => globalThis.spares;
    export class Keeper {
      kept() { return globalThis.keptCells; }
      needsAbove({ id }) { return globalThis.needing.includes(id); }
      hold() { globalThis.rests = false; }
      soon() { globalThis.rests = true; }
    }`,
  "./language.js": "export class Language {}",
  "./outputs.js":
    'export const verdictType = "verdict"; export class Outputs { begin() {} end() {} ' +
    "add(output) { globalThis.added.push(output); } say(text) { globalThis.said.push(text); } " +
    "forget() { globalThis.forgotten++; } }",
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
let ran, notes, page, answers, verdicts, said;

function cell(id, { kind = "code", exercise = null } = {}) {
  const state = [];
  return {
    id,
    kind,
    exercise,
    name: id,
    text: id,
    place: {},
    state,
    toolbar: { show: (what) => state.push(what) },
    element: { dataset: {} },
    ran() {},
    mark() {},
    changed() {},
  };
}

beforeEach(() => {
  ran = [];
  notes = [];
  verdicts = [];
  globalThis.forgotten = 0;
  globalThis.added = [];
  said = globalThis.said = [];
  answers = {};
  Object.assign(globalThis, { keptCells: null, needing: [], spares: true, rests: false });
  globalThis.engine = {
    ready: true,
    load: async () => {},
    loaded: Promise.resolve(),
    start: async () => {},
    prepare: async () => false,
    end() {},
    run: async (id, _text, output) => {
      const error = answers[id]?.[0]?.error;
      if (error) output({ kind: "error", ...error });
      ran.push(id);
      if (answers[id]?.[0]?.verdict) output({ kind: "display", data: { verdict: answers[id][0].verdict } });
      return answers[id]?.shift() ?? { ok: true, ms: 1 };
    },
  };
  page = {
    cells: [],
    url: (path) => path,
    marks: { draw() {} },
    keepLater() {},
    verdict: (...verdict) => verdicts.push(verdict),
    status: { busy() {}, clear() {}, progress() {}, note: (text) => notes.push(text) },
  };
});

function sessionOf(...cells) {
  page.cells = cells;
  return new Session(page);
}

test("a cell brings the setup cell above it, once", async () => {
  const [setup, a, b] = [cell("setup", { kind: "setup" }), cell("a"), cell("b")];
  const session = sessionOf(setup, a, b);
  session.run(a);
  await settled();
  session.run(b);
  await settled();
  assert.deepEqual(ran, ["setup", "a", "b"]);
});

test("run all runs every cell in its order on the page", async () => {
  const session = sessionOf(cell("setup", { kind: "setup" }), cell("a"), cell("b"));
  session.runAll();
  await settled();
  assert.deepEqual(ran, ["setup", "a", "b"]);
});

test("run above stops before the cell", async () => {
  const cells = [cell("a"), cell("b"), cell("c")];
  sessionOf(...cells).runAbove(cells[2]);
  await settled();
  assert.deepEqual(ran, ["a", "b"]);
});

test("a cell that waits is not put into the queue again", async () => {
  const [a, b] = [cell("a"), cell("b")];
  const session = sessionOf(a, b);
  session.run(a);
  session.run(b);
  session.run(b);
  await settled();
  assert.deepEqual(ran, ["a", "b"]);
});

test("a cell that never got its turn names the one whose left-over work took it, which is not run again", async () => {
  const [a, b, c] = [cell("a"), cell("b"), cell("c")];
  const session = sessionOf(a, b, c);
  session.runAbove(c);
  await settled();
  answers.c = [{ ended: "stopped", begun: false, left: "b" }];
  session.run(c);
  await settled();
  assert.deepEqual(ran, ["a", "b", "c", "a"]);
  assert.match(said.at(-1), /^Stopped before it began: “b” had left work running that does not end/);
  assert.equal(b.state.at(-1), "failed");

  answers.c = [{ ended: "stopped", begun: true, left: "a" }];
  session.run(c);
  await settled();
  assert.equal(said.at(-1), "Stopped. Work that “a” had left running was still going on.");

  answers.c = [{ ended: "stopped", begun: true, left: "c" }];
  session.run(c);
  await settled();
  assert.equal(said.at(-1), "Stopped.");
});

test("a waiting cell that is stopped leaves the queue, and only it", async () => {
  const cells = [cell("a"), cell("b"), cell("c")];
  const session = sessionOf(...cells);
  session.runAll();
  session.stop(cells[1]);
  await settled();
  assert.deepEqual(ran, ["a", "c"]);
  assert.equal(cells[1].state.at(-1), "idle");
});

test("the session is busy while a cell runs, and not after it", async () => {
  const session = sessionOf(cell("a"));
  session.runAll();
  assert.equal(session.busy, true);
  await settled();
  assert.equal(session.busy, false);
});

test("an engine that cannot be loaded is told, and nothing waits any more", async () => {
  globalThis.engine.load = globalThis.engine.start = async () => {
    throw new Error("offline");
  };
  globalThis.engine.run = async () => {
    throw new Error("offline");
  };
  const cells = [cell("a"), cell("b")];
  const session = sessionOf(...cells);
  session.runAll();
  await settled();
  assert.equal(session.busy, false);
  assert.deepEqual(
    cells.map((each) => each.state.at(-1)),
    ["idle", "idle"],
  );
  assert.equal(notes.length, 1);
});

const unknownName = { ok: false, ms: 1, error: { name: "CompileError", value: "cell(1,1): error CS0103: no w" } };

test("a missing name runs the cells above that had not run, and then the cell again", async () => {
  const [a, b, c] = [cell("a"), cell("b"), cell("c")];
  answers = { c: [unknownName] };
  sessionOf(a, b, c).run(c);
  await settled();
  assert.deepEqual(ran, ["c", "a", "b", "c"]);
});

test("a cell that still lacks a name is not run a third time", async () => {
  const [a, b] = [cell("a"), cell("b")];
  answers = { b: [unknownName, unknownName] };
  sessionOf(a, b).run(b);
  await settled();
  assert.deepEqual(ran, ["b", "a", "b"]);
  assert.equal(b.state.at(-1), "failed");
});

test("checks are not run to find a name", async () => {
  const [a, check, b] = [cell("a"), cell("check", { kind: "check", exercise: "1.1" }), cell("b")];
  answers = { b: [unknownName] };
  sessionOf(a, check, b).run(b);
  await settled();
  assert.deepEqual(ran, ["b", "a", "b"]);
});

test("after an error the rest of its batch waits no more", async () => {
  answers = { a: [{ ok: false, ms: 1, error: { name: "DivideByZeroException", value: "by zero", line: 1 } }] };
  const cells = [cell("a"), cell("b")];
  sessionOf(...cells).runAll();
  await settled();
  assert.deepEqual(ran, ["a"]);
  assert.equal(cells[1].state.at(-1), "idle");
});

test("an engine that ended is rebuilt from the cells above that had run", async () => {
  const [a, b, c] = [cell("a"), cell("b"), cell("c")];
  const session = sessionOf(a, b, c);
  session.run(a);
  await settled();
  answers = { c: [{ ok: false, ms: 1, ended: "dead", message: "out of memory" }] };
  session.run(c);
  await settled();
  assert.deepEqual(ran, ["a", "c", "a"]);
  assert.match(notes.at(-1), /rebuilt/);
});

test("memory that was used up ends the engine, and the session is rebuilt", async () => {
  let ended = null;
  globalThis.engine.end = (why) => {
    ended = why;
  };
  const [a, b] = [cell("a"), cell("b")];
  const session = sessionOf(a, b);
  session.run(a);
  await settled();
  answers = { b: [{ ok: false, ms: 1, error: { name: "System.OutOfMemoryException", value: "" } }] };
  session.run(b);
  await settled();
  assert.equal(ended, "memory");
  assert.deepEqual(ran, ["a", "b", "a"]);
});

function exercise() {
  const answer = cell("answer", { kind: "exercise", exercise: "1.1" });
  const check = cell("check", { kind: "check", exercise: "1.1" });
  check.answer = answer;
  return [answer, check];
}

test("a check first runs its answer where the text was changed, and only there", async () => {
  const [answer, check] = exercise();
  const session = sessionOf(answer, check);
  session.run(check);
  await settled();
  session.run(check);
  await settled();
  answer.text = "another";
  session.run(check);
  await settled();
  assert.deepEqual(ran, ["answer", "check", "check", "answer", "check"]);
});

test("a verdict is told with the text that the answer ran with", async () => {
  const [answer, check] = exercise();
  answers = { check: [{ ok: true, ms: 1, verdict: '{"exercise":"1.1","verdict":"almost"}' }] };
  answer.text = "mine";
  const session = sessionOf(answer, check);
  session.run(check);
  answer.text = "typed while it runs";
  await settled();
  assert.deepEqual(verdicts[0], ["1.1", "almost", "typed while it runs", undefined]);
});

test("a verdict that names its text is told with that name", async () => {
  const [answer, check] = exercise();
  answers = { check: [{ ok: true, ms: 1, verdict: '{"exercise":"1.1","verdict":"correct","of":"0123456789abcd"}' }] };
  const session = sessionOf(answer, check);
  session.run(check);
  await settled();
  assert.equal(verdicts[0][3], "0123456789abcd");
});

test("an answer that does not run leaves its check with a sentence, and without a verdict", async () => {
  const [answer, check] = exercise();
  answers = { answer: [{ ok: false, ms: 1, error: { name: "CompileError", message: "CS1002", line: 1 } }] };
  answer.original = "stub";
  const session = sessionOf(answer, check);
  session.run(check);
  await settled();
  assert.deepEqual(ran, ["answer"]);
  assert.match(said.at(-1), /nothing to check/);
  assert.equal(verdicts.length, 0);
});

test("an answer that lacks the cells above brings them, and its check still runs", async () => {
  const [answer, check] = exercise();
  answers = { answer: [unknownName] };
  const session = sessionOf(cell("a"), answer, check);
  session.run(check);
  await settled();
  assert.deepEqual(ran, ["answer", "a", "answer", "check"]);
});

test("an engine starts with the cells that an earlier visit compiled", async () => {
  globalThis.keptCells = { version: "1", bytes: new Uint8Array([7]) };
  const given = [];
  globalThis.engine.start = async (...all) => given.push(all);
  page.notebook = "01";
  const a = cell("a");
  sessionOf(a).run(a);
  await settled();
  assert.deepEqual(given, [["01", globalThis.keptCells]]);
});

test("a kept text that needs the cells above it brings them, checks left out, while none of them ran", async () => {
  const cells = [cell("setup", { kind: "setup" }), cell("a"), cell("check", { kind: "check" }), cell("b"), cell("c")];
  globalThis.needing = ["b", "c"];
  const session = sessionOf(...cells);
  session.run(cells[3]);
  await settled();
  assert.deepEqual(ran, ["setup", "a", "b"]);
  session.run(cells[4]);
  await settled();
  assert.deepEqual(ran, ["setup", "a", "b", "c"]);
});

test("once nothing runs, cells are kept, and a moment later the engine makes itself ready to compile", async () => {
  let prepared = 0;
  globalThis.engine.prepare = async () => ++prepared < 3;
  globalThis.spares = false;
  const [a, b] = [cell("a"), cell("b")];
  const session = sessionOf(a, b);
  session.run(a);
  session.run(b);
  assert.equal(globalThis.rests, false);
  await settled();
  assert.equal(globalThis.rests, true);
  assert.equal(prepared, 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(prepared, 3);
});

test("for a reader who saves data the engine waits for an edit", async () => {
  let prepared = 0;
  globalThis.engine.prepare = async () => ++prepared < 3;
  const a = cell("a");
  const session = sessionOf(a);
  session.run(a);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(prepared, 0);
  session.expectEdit();
  await settled();
  assert.equal(prepared, 3);
});

const says = (exercise, verdict) => [{ ok: true, ms: 1, verdict: JSON.stringify({ exercise, verdict }) }];

for (const [what, id, exercise, word] of [
  ["a cell that is no check", "a", "1.1", "correct"],
  ["the check of another exercise", "check", "2.7", "correct"],
  ["an exercise's own answer", "answer", "1.1", "correct"],
  ["a check that says no word of a verdict", "check", "1.1", "constructor"],
])
  test(`a verdict of ${what} counts for nothing`, async () => {
    const [a, answer, check] = [
      cell("a"),
      cell("answer", { kind: "exercise", exercise: "1.1" }),
      cell("check", { kind: "check", exercise: "1.1" }),
    ];
    check.answer = answer;
    answers = { [id]: says(exercise, word) };
    const session = sessionOf(a, answer, check);
    session.runAll();
    await settled();
    assert.deepEqual(ran, ["a", "answer", "check"]);
    assert.deepEqual(verdicts, []);
  });

test("a cell that is reset while it runs shows nothing of that run", async () => {
  const [a, check] = [cell("a"), cell("check", { kind: "check", exercise: "1.1" })];
  let release;
  globalThis.engine.run = async (_id, _text, output) => {
    output({ kind: "stream", name: "stdout", text: "before" });
    await new Promise((resolve) => {
      release = resolve;
    });
    output({ kind: "display", data: { verdict: '{"exercise":"1.1","verdict":"correct"}' } });
    output({ kind: "error", name: "Error", value: "after", line: 3 });
    return { ok: false, ms: 1 };
  };
  for (const reset of [a, check]) {
    const session = sessionOf(reset);
    let marked = null;
    reset.mark = (line) => {
      marked = line;
    };
    session.run(reset);
    await settled();
    reset.outputs = null; // what Reset does
    globalThis.added = [];
    release();
    await settled();
    assert.deepEqual(globalThis.added, []);
    assert.equal(marked, null);
    assert.equal(reset.state.at(-1), "idle");
  }
  assert.deepEqual(verdicts, []);
  assert.equal(globalThis.forgotten, 2);
});
