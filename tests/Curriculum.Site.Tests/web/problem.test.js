import assert from "node:assert/strict";
import { test } from "node:test";
import { plainWords } from "../../../src/Curriculum.Site/web/live/problem.js";

test("the first plain sentence of a trace is the headline", () => {
  const trace =
    "a.csx(1,1): error CS0103: …\n    Relu(v)\n    ^^^^\n    → Nothing is called “Relu”.\nb\n    → Another.";
  assert.equal(plainWords(trace), "Nothing is called “Relu”.");
});

test("a trace without one has none, an arrow inside a line is none", () => {
  assert.equal(plainWords("a.csx(1,1): error CS9999: a → b"), null);
  assert.equal(plainWords(""), null);
});
