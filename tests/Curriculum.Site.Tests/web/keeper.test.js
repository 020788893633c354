import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { withStandins } from "./standins.js";

const { Keeper } = await withStandins("../../../src/Curriculum.Site/web/live/keeper.js", {
  "./engine.js": "export class Engine { constructor() { return globalThis.engine; } }",
  "./kept-cells.js": `
    export const keptCells = async () => "before";
    export const keptAbove = () => globalThis.above;
    export const keepCells = async (...all) => globalThis.keptNow.push(all);`,
});

let asked, ended, page;
const cell = (id, text, more = {}) => ({ id, kind: "code", text, original: id, ...more });

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  Object.assign(globalThis, { above: null, keptNow: [], caches: {} });
  [asked, ended] = [[], []];
  globalThis.engine = {
    start: async (...all) => asked.push(all),
    keep: async (_names, _texts, places) => {
      asked.push(places);
      return { version: "1", bytes: new Uint8Array([1]), stands: places.map(() => 1) };
    },
    end: (why) => ended.push(why),
  };
  page = { notebook: "01", url: (path) => path, store: { taken: null }, cells: [] };
});

async function rested() {
  mock.timers.tick(3000);
  for (let k = 0; k < 20; k++) await Promise.resolve();
}

test("in a quiet moment the reader's cells are compiled right after the first, and all in their order", async () => {
  page.cells = [cell("setup", "setup"), cell("a", "mine"), cell("b", "b")];
  new Keeper(page).soon();
  mock.timers.tick(2900);
  assert.deepEqual(asked, []);
  await rested();
  assert.deepEqual(asked, [
    ["01", "before"],
    [
      [0, 1],
      [0, 1, 2],
    ],
  ]);
  assert.deepEqual(
    globalThis.keptNow.map(([notebook, texts, { version, above }]) => [notebook, texts, version, above]),
    [["01", ["setup", "mine", "b"], "1", []]],
  );
  assert.equal(ended.length, 1);
});

test("a check of the reader's answer is compiled after it", async () => {
  const answer = cell("a", "mine");
  page.cells = [cell("setup", "setup"), cell("x", "x"), answer, cell("c", "c", { kind: "check", answer })];
  new Keeper(page).soon();
  await rested();
  assert.deepEqual(asked[1], [
    [0, 2],
    [0, 2, 3],
    [0, 1, 2, 3],
  ]);
});

test("a cell that cannot stand right after the first is compiled after those above it, checks left out", async () => {
  page.cells = [cell("setup", "setup"), cell("c", "c", { kind: "check" }), cell("x", "x"), cell("a", "mine")];
  const keep = globalThis.engine.keep;
  globalThis.engine.keep = async (names, texts, places) => ({ ...(await keep(names, texts, places)), stands: [0, 1] });
  new Keeper(page).soon();
  await rested();
  assert.deepEqual(asked[2], [[0, 2, 3]]);
  assert.deepEqual(globalThis.keptNow[0][2].above, ["a"]);
});

test("nothing is compiled of the course's own text, of text from elsewhere, or of what is kept", async () => {
  page.cells = [cell("setup", "setup"), cell("a", "a")];
  new Keeper(page).soon();
  await rested();
  page.cells = [cell("setup", "setup"), cell("a", "theirs")];
  page.store.taken = { a: "theirs" };
  new Keeper(page).soon();
  await rested();
  page.store.taken = null;
  globalThis.above = [];
  new Keeper(page).soon();
  await rested();
  assert.deepEqual(asked, []);
});

test("a run ends it, and what was not finished is not kept", async () => {
  page.cells = [cell("setup", "setup"), cell("a", "mine")];
  let finish;
  globalThis.engine.keep = () => new Promise((resolve) => (finish = resolve));
  const keeper = new Keeper(page);
  keeper.soon();
  await rested();
  keeper.hold();
  finish({ ended: "held" });
  for (let k = 0; k < 20; k++) await Promise.resolve();
  assert.deepEqual(globalThis.keptNow, []);
  assert.ok(ended.includes("held"));
});
