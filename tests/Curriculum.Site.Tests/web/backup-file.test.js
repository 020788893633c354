import assert from "node:assert/strict";
import { test } from "node:test";
import { read, written } from "../../../src/Curriculum.Site/web/live/backup-file.js";

const mine = {
  "01-composition": { cells: { relu: "var λ = 1;\n" }, verdicts: { 1.1: { word: "correct", of: "0a" } } },
  "02-chain-rule": { cells: { a: "" }, verdicts: {} },
};
const known = ["01-composition", "02-chain-rule", "03-loss-functions"];

test("what is written is read back", () => assert.deepEqual(read(written(mine), known), mine));

test("what belongs to no notebook of the course is left out", () => {
  const text = written({ ...mine, "99-other": { cells: { a: "x" } }, __proto__: { cells: { a: "x" } } });
  assert.deepEqual(Object.keys(read(text, known)), ["01-composition", "02-chain-rule"]);
  assert.deepEqual(read(written({ "01-composition": { cells: { a: 7, b: "x" } } }), known)["01-composition"].cells, {
    b: "x",
  });
});

for (const [what, text, words] of [
  ["no JSON", "{", /no JSON/],
  ["another file", "{}", /no backup of this course/],
  ["null", "null", /no backup of this course/],
  ["a backup of nothing", written({}), /no text for any notebook/],
  ["a backup of another course", written({ "99-other": { cells: { a: "x" } } }), /no text for any notebook/],
])
  test(`${what} is refused in words`, () => assert.throws(() => read(text, known), words));
