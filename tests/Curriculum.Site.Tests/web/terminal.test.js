import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asSeen, isForTerminal } from "../../../src/Curriculum.Site/web/live/terminal.js";

// Held by TerminalTextTests too: stored pages are written by C#.
const cases = JSON.parse(readFileSync(new URL("terminal.json", import.meta.url)));

for (const { what, written, seen } of cases)
  test(`${what} is seen as in a terminal`, () => {
    assert.equal(asSeen(written), seen);
    assert.ok(isForTerminal(written));
  });

test("text that is only text stays as it is", () => {
  for (const text of ["", "a\n\tb\n", "😀 λ [31m"]) {
    assert.equal(asSeen(text), text);
    assert.ok(!isForTerminal(text));
  }
});

test("a long line with bars takes time in proportion to its length", () => {
  const begun = performance.now();
  asSeen("100 %\r".repeat(150_000));
  assert.ok(performance.now() - begun < 5000);
});
