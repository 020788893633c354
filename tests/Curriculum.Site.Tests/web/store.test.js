import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
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

test("verdicts and texts do not mix", () => {
  store.setVerdict("1.1", "correct");
  assert.deepEqual(store.verdicts, { 1.1: "correct" });
  assert.deepEqual(store.cells, {});
});

test("the learner's own text is kept once, however many shared texts are shown", () => {
  store.setCell("a", "own");
  store.replaceCells({ a: "shared" });
  store.replaceCells({ a: "another" });
  assert.deepEqual(store.before, { a: "own" });
  store.restoreCells();
  assert.deepEqual(store.cells, { a: "own" });
  assert.equal(store.before, null);
});

test("what was taken in is the learner's own from then on", () => {
  store.setCell("a", "own");
  store.replaceCells({ a: "shared" });
  store.forgetBefore();
  assert.equal(store.before, null);
  assert.deepEqual(store.cells, { a: "shared" });
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
    store.setVerdict("1.1", "almost");
    assert.equal(store.verdicts["1.1"], "almost");
  });
}
