// A still's coordinates need two decimals; what it says keeps all of them.
import assert from "node:assert/strict";
import test from "node:test";
import { shorten } from "../../../src/Curriculum.Site/web/build/numbers.js";

test("a coordinate loses its third decimal, a number in a text does not", () => {
  assert.equal(
    shorten('<path d="M1.23456,0.0001L3.5,4"/><text x="12.3456">RMSProp(0.005), 3.1623</text>'),
    '<path d="M1.23,0.00L3.5,4"/><text x="12.34">RMSProp(0.005), 3.1623</text>',
  );
});
