// The ways down a landscape are the library's, to 1e-9; descents.json comes from the library (LandscapeTests of
// Curriculum.Figures.Tests).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  circleOf,
  landscape,
  levelCurves,
  pathDown,
  stepsToMillionth,
  waysDown,
} from "../../../src/Curriculum.Figures/Assets/descents.js";

const cases = JSON.parse(readFileSync(new URL("descents.json", import.meta.url), "utf8"));

for (const [k, { b, degrees, bent, start, paths, millionth, ...knobs }] of cases.entries())
  for (const way of waysDown)
    test(`${way} goes the library's points: landscape ${k}`, () => {
      const f = landscape(b, degrees, bent);
      const points = pathDown(way, f, start, 1200, knobs);
      paths[way].forEach((point, step) => {
        const size = Math.max(1, Math.hypot(...point));
        assert.ok(Math.hypot(points[step][0] - point[0], points[step][1] - point[1]) < 1e-9 * size, `step ${step}`);
      });
      assert.equal(stepsToMillionth(points.map(f.value)), millionth[way]);
    });

test("the heavy ball circles through three points where notebook 06 says it does, and nothing else does", () => {
  const f = landscape(1 / 25, 0, true);
  const best = { s: 25 / 9, beta: 4 / 9 };
  const points = pathDown("heavy ball", f, [-4.3, 0], 1200, best);
  assert.equal(circleOf(points), 3);
  const [x, y, z] = points
    .slice(-3)
    .map((p) => p[0])
    .sort((p, q) => p - q);
  assert.ok(Math.abs(x + 1.8024) < 1e-4 && Math.abs(y - 0.6465) < 1e-4 && Math.abs(z - 2.1159) < 1e-4);
  assert.equal(circleOf(pathDown("heavy ball", f, [-4, 0], 1200, best)), 0);
  assert.equal(circleOf(pathDown("Nesterov", f, [-4.3, 0], 1200, { s: 1, beta: 2 / 3 })), 0);
  assert.equal(circleOf(pathDown("descent", f, [-4.3, 0], 1200, { s: 25 / 13 })), 0);
  assert.equal(circleOf(pathDown("heavy ball", landscape(1 / 25, 0, false), [-4.3, 0], 1200, best)), 0);
});

test("a circle is found with the sliders' numbers, and in a turned valley", () => {
  const f = landscape(0.04, 0, true);
  assert.equal(circleOf(pathDown("heavy ball", f, [-4.3, 3], 1200, { s: 2.78, beta: 0.45 })), 3);
  const angle = Math.PI / 6;
  const start = [-4.3 * Math.cos(angle), -4.3 * Math.sin(angle)];
  assert.equal(circleOf(pathDown("heavy ball", landscape(0.04, 30, true), start, 1200, { s: 25 / 9, beta: 4 / 9 })), 3);
});

test("level curves of a round bowl are where its height is the level", () => {
  const f = landscape(1, 0, false);
  const numbers = levelCurves(f.value, 6, [8], 48).split(/[ML ]/).filter(Boolean).map(Number);
  assert.ok(numbers.length > 200);
  for (let k = 0; k < numbers.length; k += 2) assert.ok(Math.abs(Math.hypot(numbers[k], numbers[k + 1]) - 4) < 0.02);
});
