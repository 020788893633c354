import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { digest } from "../../../src/Curriculum.Site/web/live/digest.js";
import { Store } from "../../../src/Curriculum.Site/web/live/store.js";
import { storage } from "./standins.js";

let store;
beforeEach(() => {
  globalThis.localStorage = storage();
  store = new Store("01-composition");
});

test("a text is there for the next visit, and only for its notebook", () => {
  store.setCell("a", "1 + 1");
  assert.deepEqual(new Store("01-composition").cells, { a: "1 + 1" });
  assert.deepEqual(new Store("02-chain-rule").cells, {});
});

test("null forgets a text, and the last one leaves nothing behind", () => {
  store.setCell("a", "x");
  store.setCell("a", null);
  assert.deepEqual(store.cells, {});
  assert.equal(localStorage.kept.size, 0);
});

test("two tabs that write different cells lose none", () => {
  const other = new Store("01-composition");
  store.setCell("a", "mine");
  other.setCell("b", "other");
  assert.deepEqual(store.cells, { a: "mine", b: "other" });
});

test("a text that another tab wrote meanwhile is put away, not written over", () => {
  const other = new Store("01-composition");
  store.open();
  other.setCell("a", "theirs");
  assert.equal(store.setCell("a", "mine"), true);
  assert.deepEqual(store.cells, { a: "mine" });
  assert.deepEqual(
    store.history.map((entry) => entry.cells),
    [{ a: "theirs" }],
  );
  assert.equal(store.setCell("a", "mine again"), false);
});

test("verdicts and texts do not mix", () => {
  store.setVerdict("1.1", "correct", "x");
  assert.equal(store.verdict("1.1", "x"), "correct");
  assert.deepEqual(store.cells, {});
});

test("a verdict belongs to the text it was given for", () => {
  store.setVerdict("1.1", "correct", "return a;");
  assert.equal(store.verdict("1.1", "return b;"), "unchecked");
  assert.equal(store.verdict("1.1", "return a;"), "correct");
  assert.equal(store.verdict("1.2", "return a;"), undefined);
});

test("a verdict of a function in another cell is not the answer cell's, and is kept as long as its text", () => {
  store.setCell("own-1", "Vector<double> Mine(…)");
  store.setVerdict("1.1", "correct", "the stub", digest("Vector<double> Mine(…)"));
  assert.equal(store.verdict("1.1", "the stub"), "correct");
  store.setCell("own-1", "Vector<double> Mine(…) // edited");
  assert.equal(store.verdict("1.1", "the stub"), "unchecked");
});

test("what storage still has of the answer's own cell is no text the verdict can be of", () => {
  store.setCell("exercise-1-1", "return a;");
  store.setVerdict("1.1", "correct", "return a;");
  assert.equal(store.verdict("1.1", "return a"), "unchecked");
  assert.equal(store.verdict("1.1", "return a;"), "correct");
});

test("a verdict kept before that gets the text it is first seen with", () => {
  localStorage.setItem("curriculum/01-composition/verdicts", '{"1.1":"correct"}');
  assert.equal(store.verdict("1.1", "a"), "correct");
  assert.equal(store.verdict("1.1", "b"), "unchecked");
});

const texts = () => store.history.map((entry) => entry.cells);

test("what the learner changed in a shared text is kept when another one is shown", () => {
  store.setCell("a", "own");
  store.take({ a: "shared" });
  store.setCell("a", "shared, and changed by me");
  store.take({ a: "another" });
  assert.deepEqual(texts(), [{ a: "own" }, { a: "shared, and changed by me" }]);
  store.restore(1);
  assert.deepEqual(store.cells, { a: "shared, and changed by me" });
  assert.equal(store.taken, null);
  assert.deepEqual(texts(), [{ a: "own" }]);
});

test("a shared text that nobody changed is nobody's own", () => {
  store.setCell("a", "own");
  store.take({ a: "shared" });
  store.take({ a: "another" });
  assert.deepEqual(texts(), [{ a: "own" }]);
});

test("going back keeps what stood there", () => {
  store.setCell("a", "one");
  store.take({ a: "shared" });
  store.settle();
  store.setCell("a", "two");
  store.restore(0);
  assert.deepEqual(store.cells, { a: "one" });
  assert.deepEqual(texts(), [{ a: "two" }]);
});

test("a text is put away once", () => {
  store.setCell("a", "own");
  store.remember();
  store.remember();
  assert.equal(store.history.length, 1);
});

test("the history is bounded, and the newest stay", () => {
  for (let k = 0; k < 30; k++) {
    store.setCell("a", `${k}`);
    store.remember();
  }
  assert.equal(store.history.length, 10);
  assert.deepEqual(store.history.at(-1).cells, { a: "29" });
  store.setCell("a", "x".repeat(900_000));
  store.remember();
  store.setCell("a", "y".repeat(900_000));
  store.remember();
  assert.equal(store.history.length, 1);
});

test("the one text that used to be kept from before a shared one is in the history", () => {
  localStorage.setItem("curriculum/01-composition/before", '{"cells":{"a":"own"}}');
  localStorage.setItem("curriculum/01-composition/cells", '{"a":"shared"}');
  store = new Store("01-composition");
  assert.deepEqual(texts(), [{ a: "own" }]);
  assert.deepEqual(store.taken, { a: "shared" });
});

test("where storage is refused this visit goes on, and says so", () => {
  globalThis.localStorage = storage({ full: true });
  store.setCell("a", "1");
  store.setCell("b", "2");
  assert.deepEqual(store.cells, { a: "1", b: "2" });
  assert.equal(store.refused, true);
  assert.deepEqual(new Store("01-composition").cells, {});
});

for (const broken of ["{", "null", "7", '"text"']) {
  test(`${broken} in storage is as good as nothing`, () => {
    localStorage.kept.set("curriculum/01-composition/verdicts", broken);
    store.setVerdict("1.1", "almost", "x");
    assert.equal(store.verdict("1.1", "x"), "almost");
  });
}

const own = { a: "own", b: "x".repeat(400) };
const ownStore = (room) => {
  globalThis.localStorage = storage({ room });
  store = new Store("01-composition");
  for (const [id, text] of Object.entries(own)) store.setCell(id, text);
  return store;
};

for (const [what, room, change] of [
  ["a text from elsewhere", 700, (of) => of.take({ a: "shared" })],
  ["an empty text from elsewhere", 700, (of) => of.take({})],
  ["an earlier text", 1000, (of) => of.restore(0)],
])
  test(`${what} with no room for both is there for this visit, and the learner's own for the next`, () => {
    const first = ownStore(Number.POSITIVE_INFINITY);
    if (room === 1000) {
      first.remember();
      first.setCell("a", "newer");
    }
    const before = { ...first.cells };
    localStorage.room = room;
    assert.equal(change(first), false);
    assert.notDeepEqual(first.cells, before);
    first.setCell("c", "typed meanwhile");
    assert.equal(first.cells.c, "typed meanwhile");
    assert.deepEqual(new Store("01-composition").cells, before);
    assert.equal(first.refused, true);
  });

test("a text too large for the history is not written over by one from elsewhere", () => {
  const large = { a: "y".repeat(1_000_001) };
  ownStore(Number.POSITIVE_INFINITY);
  store.setCell("a", large.a);
  store.setCell("b", null);
  assert.equal(store.take({ a: "shared" }), false);
  assert.equal(store.cells.a, "shared");
  assert.deepEqual(new Store("01-composition").cells, large);
});

test("where nothing is in the way, text from elsewhere is there for the next visit too", () => {
  ownStore(Number.POSITIVE_INFINITY);
  assert.equal(store.take({ a: "shared" }), true);
  assert.deepEqual(new Store("01-composition").cells, { a: "shared" });
  assert.equal(store.restore(0), true);
  assert.deepEqual(new Store("01-composition").cells, own);
});

test("another tab's text with no room in the history is not written over", () => {
  const other = ownStore(Number.POSITIVE_INFINITY);
  const mine = new Store("01-composition");
  mine.open();
  other.setCell("a", "theirs");
  localStorage.room = 600;
  assert.equal(mine.setCell("a", "mine"), true);
  assert.equal(mine.cells.a, "mine");
  assert.equal(new Store("01-composition").cells.a, "theirs");
});

for (const [part, text] of [
  ["cells", '{"a":5,"b":null,"c":["x"],"d":"kept"}'],
  ["cells", '"a string"'],
  ["cells", '[{"a":"b"}]'],
  ["history", '{"list":[null,7,{"at":1,"cells":"text"},{"at":1e300,"cells":{"a":"x"}},{"at":1,"cells":{"a":5}}]}'],
  ["history", '{"list":{"length":2}}'],
  ["taken", '{"cells":"everything"}'],
  ["verdicts", '{"1.1":null,"1.2":7,"1.3":{"word":{}}}'],
  ["before", '{"cells":[1,2]}'],
])
  test(`what has not the shape of ours is not there: ${part} ${text.slice(0, 20)}`, () => {
    localStorage.setItem(`curriculum/01-composition/${part}`, text);
    store = new Store("01-composition");
    for (const kept of Object.values(store.cells)) assert.equal(typeof kept, "string");
    assert.deepEqual(store.history, []);
    for (const exercise of ["1.1", "1.2", "1.3"]) assert.equal(store.verdict(exercise, "x"), undefined);
    store.setCell("mine", "own");
    assert.equal(store.take({ a: "shared" }), true);
    assert.equal(store.restore(store.history.length - 1), true);
    assert.equal(store.cells.mine, "own");
  });
