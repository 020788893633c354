// What is drawn becomes what the data are: 8×8 numbers of 0 to 1, as large and as inky as theirs, wherever it was
// drawn.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { digitOfStrokes } from "../../../src/Curriculum.Figures/Assets/strokes.js";
import { drawn, numbers, styles } from "./drawn.js";

const sum = (v) => v.reduce((a, b) => a + b, 0);

test("nothing drawn is no digit, a dot is one", () => {
  assert.equal(digitOfStrokes([]), null);
  const dot = digitOfStrokes([[[50, 50]]]);
  assert.equal(dot.length, 64);
  assert.ok(sum(dot) > 0 && dot.every((grey) => grey >= 0 && grey <= 1));
});

for (const style of styles)
  test(`a ${style.digit} (${style.style}) fills the height and has about the data's ink`, () => {
    const v = digitOfStrokes(drawn(style));
    assert.ok(v.every((grey) => grey >= 0 && grey <= 1 && Number.isInteger(16 * grey)));
    assert.ok(sum(v.slice(0, 8)) > 0 && sum(v.slice(56)) > 0);
    // The data's mean is 310 of 1,024; a bare bar has less, for its line is no thicker than theirs.
    assert.ok(sum(v) * 16 > (style.digit === 1 ? 180 : 270) && sum(v) * 16 < 350, `${sum(v) * 16}`);
  });

test("place and size on the pad change nothing", () => {
  const strokes = drawn(styles[10]);
  const moved = strokes.map((stroke) => stroke.map(([x, y]) => [7 + 0.5 * x, 30 + 0.5 * y]));
  const [v, w] = [digitOfStrokes(strokes), digitOfStrokes(moved)];
  assert.ok(v.every((grey, k) => Math.abs(grey - w[k]) <= 2 / 16));
});

test("the drawn digits that the library's test reads are these", () => {
  const file = new URL("drawn.json", import.meta.url);
  const made = styles.map((style, k) => ({
    digit: style.digit,
    style: style.style,
    // A letter for each number, a for 0 to q for 16.
    drawn: Array.from({ length: 10 }, (_, n) => {
      const v = digitOfStrokes(drawn(style, numbers(100 * n + k)));
      return Array.from(v, (grey) => String.fromCharCode(97 + 16 * grey)).join("");
    }),
  }));
  if (process.env.CURRICULUM_WRITE === "1") writeFileSync(file, `${JSON.stringify(made, null, 1)}\n`);
  assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), made);
});
