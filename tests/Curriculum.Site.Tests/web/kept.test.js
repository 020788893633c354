import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keep, kept } from "../../../src/Curriculum.LiveBook/wwwroot/kept.js";

const version = async (bytes) =>
  Buffer.from(await crypto.subtle.digest("SHA-256", bytes))
    .toString("hex")
    .slice(0, 32);
const one = new Uint8Array([1]);
const ofOne = await version(one);
let entries;

beforeEach(() => {
  entries = new Map();
  globalThis.caches = {
    open: async () => ({
      match: async (url) => entries.get(url)?.clone(),
      put: async (url, response) => entries.set(url, response),
      delete: async (url) => entries.delete(url),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    }),
  };
});

test("a bundle that was kept is there byte for byte", async () => {
  const bytes = new Uint8Array([0, 255, 7]);
  await keep("run", await version(bytes), bytes);
  assert.deepEqual([...(await kept("run", await version(bytes)))], [0, 255, 7]);
});

test("another version of it is not", async () => {
  await keep("run", ofOne, one);
  assert.equal(await kept("run", await version(new Uint8Array([2]))), null);
});

test("a new version takes the place of the old, and of no other bundle", async () => {
  const two = new Uint8Array([2]);
  await keep("run", ofOne, one);
  await keep("completion", ofOne, one);
  await keep("run", await version(two), two);
  assert.equal(await kept("run", ofOne), null);
  assert.deepEqual([...(await kept("run", await version(two)))], [2]);
  assert.deepEqual([...(await kept("completion", ofOne))], [1]);
});

test("what somebody else wrote in its place is not taken for it", async () => {
  await keep("run", ofOne, one);
  for (const url of entries.keys()) entries.set(url, new Response(new Uint8Array([66])));
  assert.equal(await kept("run", ofOne), null);
});

test("where the cache is refused nothing is kept, and nothing fails", async (t) => {
  t.mock.method(console, "info", () => {});
  globalThis.caches = { open: async () => Promise.reject(new Error("refused")) };
  await keep("run", "1a", new Uint8Array([1]));
  assert.equal(await kept("run", "1a"), null);
});
