// The walk between two inputs crosses the library's folds; walks.json comes from the library (DigitWalkTests of
// Curriculum.Figures.Tests).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { networkNumbers } from "../../../src/Curriculum.Figures/Assets/network.js";
import { walker } from "../../../src/Curriculum.Figures/Assets/walk.js";

const cases = JSON.parse(readFileSync(new URL("walks.json", import.meta.url), "utf8"));
const close = (x, y) => assert.ok(Math.abs(x - y) < 1e-9 * Math.max(1, Math.abs(y)), `${x}, ${y}`);
const made = ({ network, p }) => walker(networkNumbers(network), p.length, network.layers[0].m, 3);

for (const [k, one] of cases.entries())
  test(`walk ${k} crosses the library's ${one.folds.length} folds, and its maps have the library's slopes`, () => {
    const { p, q, folds, slopes, half } = one;
    const walk = made(one);
    const crossed = walk.folds(p, q);
    assert.equal(crossed.length, folds.length);
    crossed.forEach(({ t }, i) => {
      close(t, folds[i]);
    });
    const at = (t) => p.map((x, j) => x + t * (q[j] - x));
    Array.from(walk.forward(at(0.5)).w, (x, o) => close(x, half[o]));
    const ends = [0, ...folds, 1];
    slopes.forEach((slope, i) => {
      const row = walk.map(at((ends[i] + ends[i + 1]) / 2), 0, 2);
      close(
        row.reduce((sum, x, j) => sum + x * (q[j] - p[j]), 0),
        slope[0] - slope[2],
      );
    });
  });

test("there are walks with many folds among them", () => {
  assert.ok(Math.max(...cases.map(({ folds }) => folds.length)) > 8);
});

test("the way back crosses the same folds, each the other way", () => {
  for (const one of cases) {
    const walk = made(one);
    const back = walk.folds(one.q, one.p).reverse();
    walk.folds(one.p, one.q).forEach(({ neuron, on, t }, i) => {
      assert.deepEqual([back[i].neuron, back[i].on], [neuron, !on]);
      close(back[i].t, 1 - t);
    });
  }
});

test("numbers that are not those of one hidden layer are refused", () => {
  assert.throws(() => walker(new Float32Array(5), 2, 3, 2), /one hidden layer/);
});
