import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { beforeEach, test } from "node:test";
import { forgetCells, keepCells, keptAbove, keptCells } from "../../../src/Curriculum.Site/web/live/kept-cells.js";
import { storage } from "./standins.js";

globalThis.crypto ??= webcrypto;
globalThis.document = { baseURI: "http://here/01.html" };
const texts = ["#load", "1 + 1"];
const bytes = (size, fill = 7) => new Uint8Array(size).fill(fill);
const made = (size, version = "1") => ({ version, bytes: bytes(size), above: [] });
let entries;

beforeEach(() => {
  entries = new Map();
  globalThis.localStorage = storage();
  globalThis.caches = {
    delete: async () => entries.clear(),
    open: async () => ({
      match: async (url) => entries.get(url)?.clone(),
      put: async (url, response) => entries.set(url, response),
      delete: async (url) => entries.delete(url),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    }),
  };
});

test("what was kept of a notebook is there, byte for byte, and of no other", async () => {
  await keepCells("01", texts, made(3));
  assert.deepEqual(await keptCells("01"), { version: "1", bytes: bytes(3) });
  assert.equal(await keptCells("02"), null);
});

test("what somebody else wrote into the cache is not used", async () => {
  await keepCells("01", texts, made(3));
  for (const url of entries.keys()) entries.set(url, new Response(bytes(3, 66)));
  assert.equal(await keptCells("01"), null);
});

test("texts are known while they are the same, for the same version", async () => {
  await keepCells("01", texts, { ...made(3), above: ["b"] });
  assert.deepEqual(keptAbove("01", texts, "1"), ["b"]);
  assert.deepEqual(keptAbove("01", texts), ["b"]);
  assert.equal(keptAbove("01", texts, "2"), null);
  assert.equal(keptAbove("01", ["#load", "1 + 2"], "1"), null);
});

test("the oldest go when all together are more than 8 MB", async (t) => {
  let now = 0;
  t.mock.method(Date, "now", () => ++now);
  for (const name of ["01", "02", "03", "04", "05"]) await keepCells(name, texts, made(1_900_000));
  assert.equal(await keptCells("01"), null);
  assert.equal((await keptCells("02")).bytes.length, 1_900_000);
  assert.equal(entries.size, 4);
  await keepCells("02", texts, made(5));
  await keepCells("06", texts, made(1_900_000));
  assert.notEqual(await keptCells("02"), null);
});

test("a notebook's cells of more than 2 MB are not kept, and not compiled again for that", async () => {
  await keepCells("01", texts, made(3));
  await keepCells("01", texts, made(2_000_001));
  assert.equal(await keptCells("01"), null);
  assert.equal(entries.size, 0);
  assert.deepEqual(keptAbove("01", texts, "1"), []);
});

test("all of it can be forgotten", async () => {
  await keepCells("01", texts, made(3));
  await forgetCells();
  assert.equal(await keptCells("01"), null);
  assert.equal(entries.size + localStorage.kept.size, 0);
});

test("where storage is refused or broken nothing is kept, and nothing fails", async (t) => {
  t.mock.method(console, "info", () => {});
  globalThis.localStorage = storage({ full: true });
  await keepCells("01", texts, made(3));
  assert.equal(await keptCells("01"), null);
  globalThis.localStorage = storage();
  localStorage.setItem("curriculum/compiled", '{"01":{"hash":5}}');
  assert.equal(await keptCells("01"), null);
  localStorage.setItem("curriculum/compiled", "{");
  assert.equal(keptAbove("01", texts), null);
});
