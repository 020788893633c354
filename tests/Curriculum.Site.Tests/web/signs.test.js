// The sign lab counts as the library does, in exact arithmetic; signs.json comes from the library (SignLabTests of
// Curriculum.Figures.Tests).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { wholeNumbers } from "../../../src/Curriculum.Figures/Assets/exact.js";
import { allSigns, lowestTerms } from "../../../src/Curriculum.Figures/Assets/signs.js";

const cases = JSON.parse(readFileSync(new URL("signs.json", import.meta.url), "utf8"));

for (const [k, { a, b, w, c, counts }] of cases.entries())
  test(`every pattern of net ${k} has the library's number of folds`, () => {
    assert.deepEqual(allSigns(a, b, w, c).counts, counts);
  });

test("the mean over all patterns is 1 − 2⁻ⁿ on any magnitudes, unless something cancels by chance", () => {
  let met = 0;
  for (const { a, b, w, c } of cases) {
    const { counts, chance } = allSigns(a, b, w, c);
    const sum = counts.flat().reduce((x, y) => x + y, 0);
    if (chance) continue;
    met++;
    assert.equal(sum, 4 ** a.length - 2 ** a.length);
  }
  assert.ok(met >= 12);
});

test("folds nearer than a double can tell apart by division are told apart", () => {
  // −b/a is 1/3 for both in doubles, but not as numbers.
  const [one, other] = [1 / 3, 1 / 3 + 2 ** -54];
  const { chance, counts } = allSigns([1, 1], [-one, -other], [1, 2], 0.25);
  assert.equal(chance, false);
  assert.equal(
    counts.flat().reduce((x, y) => x + y, 0),
    12,
  );
});

test("a double is a whole number times a power of two", () => {
  assert.deepEqual(wholeNumbers([0.75, -3, 0]), { k: 2, whole: [3n, -12n, 0n] });
  assert.equal(wholeNumbers([5e-324]).whole[0], 1n);
  assert.throws(() => wholeNumbers([Number.NaN]), /NaN is no number/);
});

test("a mean is told in lowest terms", () => {
  assert.deepEqual([lowestTerms(240, 256), lowestTerms(4, 2), lowestTerms(0, 7)], ["15/16", "2", "0"]);
});
