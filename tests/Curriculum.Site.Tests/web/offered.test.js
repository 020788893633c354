import assert from "node:assert/strict";
import { test } from "node:test";
import { offered, unsharable } from "../../../src/Curriculum.Site/web/live/offered.js";

const page = ["a", "b", "c"].map((id) => ({ id, name: `cell ${id}`, original: `${id};` }));
const texts = (entries) => new Map(Object.entries(entries));

test("what differs from the page's own text is offered, and nothing else", () => {
  const { cells, question, refusal } = offered(
    page,
    texts({ a: "a;", b: "1", c: "2", z: "no such cell" }),
    "This link",
  );
  assert.deepEqual(cells, { b: "1", c: "2" });
  assert.match(question, /^This link brings somebody's text for 2 cells\. Nothing runs until you run it/);
  assert.equal(refusal, undefined);
});

test("a reader's own file is said to be theirs, and one cell is one", () =>
  assert.match(offered(page, texts({ a: "" }), "“n.ipynb”", true).question, /is your own: .* text for 1 cell\./));

test("texts that are no text change nothing", () => {
  const strange = new Map([
    ["a", 1],
    ["b", null],
    ["c", { length: 3 }],
    ["__proto__", "x"],
  ]);
  assert.equal(offered(page, strange, "This link").refusal, "This link changes no cell of this page.");
});

test("the longest text is taken, one letter more refuses the whole", () => {
  assert.ok(offered(page, texts({ a: "x".repeat(200_000) }), "This link").cells.a);
  const { cells, refusal } = offered(page, texts({ a: "1", b: "x".repeat(200_001) }), "This link");
  assert.equal(cells, undefined);
  assert.match(refusal, /has 200001 characters for cell “cell b”: more than the 200000 a page keeps/);
});

test("what a page would refuse is not shared", () => {
  assert.equal(unsharable({ a: "x".repeat(200_000), b: "" }), null);
  assert.match(unsharable({ a: "1", b: "x".repeat(200_001) }), /^cell “b” has 200001 characters, .* at most 200000$/);
});
