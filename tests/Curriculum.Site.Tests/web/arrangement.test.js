// Fold golf counts as the library does, in whole numbers; folds.json comes from the library (FoldGolfTests of
// Curriculum.Figures.Tests).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  countPieces,
  cutSquare,
  golfLevels,
  lineThrough,
  solvedLevel,
} from "../../../src/Curriculum.Figures/Assets/arrangement.js";

const cases = JSON.parse(readFileSync(new URL("folds.json", import.meta.url), "utf8"));
const lines = (folds) => folds.map(([p, q]) => lineThrough(p, q));

for (const [k, { folds, pieces, closed }] of cases.entries())
  test(`arrangement ${k} of ${folds.length} folds has the library's pieces, closed and open`, () => {
    const count = countPieces(lines(folds));
    assert.deepEqual([count.pieces, count.closed], [pieces, closed]);
    // The picture is cut another way, and has as many.
    assert.equal(cutSquare(lines(folds), 4000).length, pieces);
  });

test("a line is the same through any two of its points", () => {
  assert.deepEqual(lineThrough([0, 0], [2, 4]), lineThrough([3, 6], [-1, -2]));
  assert.deepEqual(lineThrough([0, 3], [5, 3]), [0, 1, -3]);
  assert.equal(lineThrough([1, 1], [1, 1]), null);
});

// One solution of each level at par.
const solutions = [
  [
    [
      [-4, -3],
      [4, 2],
    ],
    [
      [-4, 0],
      [4, 4],
    ],
    [
      [-2, 5],
      [1, -5],
    ],
  ],
  [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 1],
      [1, 1],
    ],
    [
      [0, 0],
      [0, 1],
    ],
  ],
  [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [0, 0],
      [1, 1],
    ],
    [
      [0, 0],
      [1, -1],
    ],
    [
      [0, 0],
      [1, 2],
    ],
  ],
  [
    [
      [-4, 0],
      [4, 0],
    ],
    [
      [0, -4],
      [0, 4],
    ],
    [
      [-4, 3],
      [4, -4],
    ],
    [
      [-3, -4],
      [1, 4],
    ],
  ],
  [
    [
      [-2, -4],
      [-2, 4],
    ],
    [
      [2, -4],
      [2, 4],
    ],
    [
      [-4, -2],
      [4, -2],
    ],
    [
      [-4, 2],
      [4, 2],
    ],
    [
      [-5, -3],
      [5, 4],
    ],
  ],
  [
    [
      [-2, -4],
      [-2, 4],
    ],
    [
      [0, -4],
      [0, 4],
    ],
    [
      [2, -4],
      [2, 4],
    ],
    [
      [-4, -2],
      [4, -2],
    ],
    [
      [-4, 2],
      [4, 2],
    ],
    [
      [-2, -2],
      [5, 4],
    ],
  ],
];

for (const [k, level] of golfLevels.entries())
  test(`level ${k + 1} is solved at par: ${level.goal}`, () => {
    assert.equal(solutions[k].length, level.par);
    const count = countPieces(lines(solutions[k]));
    assert.ok(solvedLevel(level, count), `${count.pieces} pieces, ${count.closed} closed`);
  });

test("fewer folds than par can do no level: bounds from the formulas", () => {
  const most = (n) => 1 + n + (n * (n - 1)) / 2;
  for (const { pieces, closed, par } of golfLevels)
    for (let n = 0; n < par; n++)
      assert.ok(
        (pieces !== undefined && pieces > most(n)) ||
          (closed > 0 && closed > ((n - 1) * (n - 2)) / 2) ||
          (closed === 0 && pieces !== 2 * n && pieces !== n + 1),
      );
});

test("fewer folds than par can do no level: 20,000 arrangements of lattice lines", () => {
  const points = [-2, -1, 0, 1, 2].flatMap((x) => [-2, -1, 0, 1, 2].map((y) => [x, y]));
  const all = [
    ...new Map(
      points
        .flatMap((p) => points.map((q) => lineThrough(p, q)))
        .filter(Boolean)
        .map((l) => [l.join(), l]),
    ).values(),
  ];
  let seed = 1;
  const next = () => all[(seed = (seed * 48271) % 2147483647) % all.length];
  const tried = [[], ...all.map((one) => [one])];
  for (let k = 0; k < 20000; k++) tried.push(Array.from({ length: 2 + (k % 4) }, next));
  for (const folds of tried) {
    const count = countPieces(folds);
    for (const level of golfLevels) if (folds.length < level.par) assert.ok(!solvedLevel(level, count));
  }
});
