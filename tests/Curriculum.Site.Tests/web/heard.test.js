import assert from "node:assert/strict";
import { test } from "node:test";
import { isCount, outputOf, textOf } from "../../../src/Curriculum.Site/web/live/heard.js";

test("what a worker says of an output is left as it is, where it is one", () => {
  for (const output of [
    { kind: "stream", name: "stdout", text: "x" },
    { kind: "clear", wait: true },
    { kind: "error", name: "E", value: "v", traceback: ["a", "b"], line: 3 },
    { kind: "display", data: { "text/plain": "x", "text/html": "<p>" }, displayId: "d", isUpdate: true },
  ])
    assert.deepEqual(outputOf(output), output);
});

for (const said of [
  null,
  5,
  "x",
  {},
  { kind: "constructor" },
  { kind: "stream", name: {}, text: { a: 1 } },
  { kind: "error", name: 5, value: {}, traceback: 7, line: "x" },
  { kind: "error" },
  { kind: "display", data: 5 },
  { kind: "display", data: { "text/plain": { a: 1 } } },
  { kind: "result", data: null, displayId: {}, isUpdate: 1 },
])
  test(`of ${JSON.stringify(said)} an output is made that can be drawn`, () => {
    const { kind, data, name, text, value, traceback } = outputOf(said);
    if (kind === "display" || kind === "result") assert.ok(Object.values(data).every((one) => typeof one === "string"));
    else if (kind === "stream") assert.deepEqual([typeof name, typeof text], ["string", "string"]);
    else {
      assert.deepEqual([typeof name, typeof value], ["string", "string"]);
      assert.ok(traceback.every((one) => typeof one === "string"));
    }
  });

test("a count is a number that is none below zero, and a text a text", () => {
  assert.deepEqual([0, 7.5, -1, Number.NaN, Infinity, "7", null, {}].map(isCount), [
    true,
    true,
    ...Array(6).fill(false),
  ]);
  assert.deepEqual(["a", 5, null, undefined, {}].map(textOf), ["a", "", "", "", ""]);
});
