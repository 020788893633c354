// The network in a figure gives what the library gives. networks.json comes from the library: NetworkDataTests of
// Curriculum.Figures.Tests hold it to that, and write it with CURRICULUM_WRITE=1.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { trainedNetwork } from "../../../src/Curriculum.Figures/Assets/network.js";

const cases = JSON.parse(readFileSync(new URL("networks.json", import.meta.url), "utf8"));
const close = 1e-5;

function near(actual, expected) {
  assert.equal(actual.length, expected.length);
  expected.forEach((number, i) => {
    assert.ok(Math.abs(actual[i] - number) <= close * Math.max(1, Math.abs(number)), `${i}: ${actual[i]}, ${number}`);
  });
}

for (const { name, network, inputs, outputs, probabilities } of cases)
  test(`a network in a page gives what the library gives: ${name}`, () => {
    const net = trainedNetwork(network);
    assert.equal(net.inputs, inputs[0].length);
    assert.equal(net.outputs, outputs[0].length);
    inputs.forEach((v, k) => {
      near(net.forward(v), outputs[k]);
      near(net.probabilities(v), probabilities[k]);
    });
  });

const broken = (change) => {
  const network = structuredClone(cases.find(({ name }) => name.startsWith("a digit reader")).network);
  change(network);
  return () => trainedNetwork(network);
};

test("what does not fit, is unknown or would freeze the page is one sentence", () => {
  assert.throws(
    broken((n) => n.layers.pop()),
    /its layers take/,
  );
  assert.throws(
    broken((n) => n.layers.push({ op: "affine", n: 10, m: 9, bias: true })),
    /need more weights/,
  );
  assert.throws(
    broken((n) => n.layers.push({ op: "affine", n: 9, m: 1, bias: true })),
    /affine does not take 10/,
  );
  assert.throws(
    broken((n) => n.layers.push({ op: "constructor" })),
    /no layer constructor/,
  );
  assert.throws(
    broken((n) => {
      n.input = [1, 1e6, 1e6];
    }),
    /does not run in a page/,
  );
});
