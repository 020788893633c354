import assert from "node:assert/strict";
import { test } from "node:test";
import { asSeen, isForTerminal } from "../../../src/Curriculum.Site/web/live/terminal.js";

const esc = String.fromCharCode(27);
const bell = String.fromCharCode(7);

for (const [what, written, seen] of [
  ["a bar drawn over itself", "1 of 3\r2 of 3\r3 of 3\n", "3 of 3\n"],
  ["a shorter text over a longer one", "begun …\rend", "endun …"],
  ["a line erased first", `begun …\r${esc}[2Kend`, "end"],
  ["a line erased from the cursor on", `begun …\r${esc}[Kend`, "end"],
  ["a letter taken back", "abc\b\bX\b", "aXc"],
  ["more taken back than there is", "a\b\b\bx", "x"],
  ["a character of two parts under a bar", "😀😀\r😎", "😎😀"],
  ["ends of lines as Windows writes them", "one\r\ntwo\r\n", "one\ntwo\n"],
  ["colours", `${esc}[1;31mred${esc}[0m ${esc}[38;2;1;2;3mx${esc}[m`, "red x"],
  ["a title and a link", `${esc}]0;title${bell}a${esc}]8;;http://x${esc}\\b`, "ab"],
  ["a sequence that is cut at the end", `a${esc}[3`, "a"],
  ["two lines, the second with a bar", "\r\nab\rc", "\ncb"],
])
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
