import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { hits, options, words } from "../../../src/Curriculum.Site/web/page/words.js";

const require = createRequire(new URL("../../../src/Curriculum.Site/web/page/words.js", import.meta.url));
const MiniSearch = require("minisearch");

test("a number of an exercise is one word, a name of code one and its parts", () => {
  assert.deepEqual(words("Exercise 5.2: Plot.Slider(a)"), ["exercise", "5.2", "plot.slider", "plot", "slider", "a"]);
});

test("a letter with a small number is one word however it is typed", () => {
  for (const text of ["A₁", "A_1", "a1"]) assert.deepEqual(words(text), ["a1"], text);
});

test("letters and signs of mathematics are words", () => assert.deepEqual(words("λ ≤ ∇f"), ["λ", "≤", "∇", "f"]));

const index = new MiniSearch(options);
index.addAll(
  [
    ["Exercise 1.1 · Forward pass", "Write it. Exercise 1.10 comes later, 1.10 and 1.10.", "ForwardPass Vector"],
    ["Exercise 1.10 · Depth", "After 1.1, and 1.1, and 1.1 once more.", ""],
    ["Exercise 2.1 · Ridge", "The penalty λ turns A₁ smooth.", "Plot.Slider"],
    ["About", "What 5.1 and 1.1 mean: see 1.1, 1.1, 1.1, 1.1.", "Slider"],
  ].map(([title, text, code], k) => ({ address: `${k}`, page: "p", title, text, code })),
);
const first = (text) => hits(MiniSearch.loadJS(JSON.parse(JSON.stringify(index)), options), text)[0]?.title;

for (const [question, title] of [
  ["1.1", "Exercise 1.1 · Forward pass"],
  ["1.10", "Exercise 1.10 · Depth"],
  ["exercise 2.1", "Exercise 2.1 · Ridge"],
  ["λ", "Exercise 2.1 · Ridge"],
  ["A_1", "Exercise 2.1 · Ridge"],
  ["ForwardPass", "Exercise 1.1 · Forward pass"],
  ["forwardp", "Exercise 1.1 · Forward pass"],
  ["Plot.Slider", "Exercise 2.1 · Ridge"],
])
  test(`“${question}” finds its place first`, () => assert.equal(first(question), title));

test("what is nowhere is not found", () => assert.equal(first("9.9"), undefined));
