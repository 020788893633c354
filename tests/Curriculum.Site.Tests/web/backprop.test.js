// The computational graph's slopes are the library's, in both modes; graphs.json comes from the library
// (ComputationalGraphTests of Curriculum.Figures.Tests).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { graphNumber, graphSteps } from "../../../src/Curriculum.Figures/Assets/backprop.js";

const cases = JSON.parse(readFileSync(new URL("graphs.json", import.meta.url), "utf8"));

// A₁ by columns, b₁, A₂, b₂: the order of x.
const order = ({ v, b1, b2 }) => [
  ...v.flatMap((_, j) => b1.map((_, i) => `a${i},${j}`)),
  ...b1.map((_, i) => `b${i}`),
  ...b1.map((_, i) => `c${i}`),
  ...(b2 === null ? [] : ["d"]),
];

for (const [k, { data, value, gradient }] of cases.entries())
  for (const mode of ["backward", "forward"])
    test(`${mode} mode ends with the library's gradient: graph ${k}`, () => {
      const { steps } = graphSteps(data, mode);
      const last = steps.at(-1);
      assert.ok(Math.abs(last.values.w - value) < 1e-4);
      assert.deepEqual(order(data).length, gradient.length);
      order(data).forEach((id, n) => {
        assert.ok(Math.abs(last.slopes[id] - gradient[n]) < 1e-4, `${id}: ${last.slopes[id]}, ${gradient[n]}`);
      });
    });

test("backward mode takes the multiplications of D4, forward mode two for each weight behind a ReLU", () => {
  const { data } = cases[0];
  const [n, m] = [data.v.length, data.b1.length];
  assert.equal(graphSteps(data, "backward").weights, m * (n + 2));
  assert.equal(graphSteps(data, "forward").weights, 2 * m * (n + 1) + m);
});

test("the slope of an input is the sum over the ways it went", () => {
  const { data } = cases[1];
  const { slopes } = graphSteps(data, "backward").steps.at(-1);
  const moved = (j, by) => {
    const v = data.v.map((x, k) => (k === j ? x + by : x));
    return graphSteps({ ...data, v }, "backward").steps.at(-1).values.L;
  };
  data.v.forEach((_, j) => {
    assert.ok(Math.abs(slopes[`v${j}`] - (moved(j, 1e-5) - moved(j, -1e-5)) / 2e-5) < 1e-6);
  });
});

test("a number for a reader has four digits and a true minus", () => {
  assert.deepEqual([-0.5, 1 / 3, -12345, 0].map(graphNumber), ["−0.5", "0.3333", "−12350", "0"]);
});
