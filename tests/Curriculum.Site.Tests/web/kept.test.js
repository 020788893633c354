import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keep, kept } from "../../../src/Curriculum.LiveBook/wwwroot/kept.js";
import { versionOf as version } from "./standins.js";

const one = new Uint8Array([1]);
const ofOne = version(one);
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
  await keep("run", version(bytes), bytes);
  assert.deepEqual([...(await kept("run", version(bytes)))], [0, 255, 7]);
});

test("a large bundle is told by each of its bytes, and by its length", async () => {
  const bytes = new Uint8Array(2_500_000).map((_, k) => k % 251);
  await keep("run", version(bytes), bytes);
  assert.equal((await kept("run", version(bytes))).length, 2_500_000);
  for (const at of [0, 1_048_575, 1_048_576, 2_499_999]) {
    const other = bytes.slice();
    other[at] ^= 1;
    await keep("run", version(bytes), other);
    assert.equal(await kept("run", version(bytes)), null);
  }
  await keep("run", version(bytes), bytes.slice(0, -1));
  assert.equal(await kept("run", version(bytes)), null);
});

test("another version of it is not", async () => {
  await keep("run", ofOne, one);
  assert.equal(await kept("run", version(new Uint8Array([2]))), null);
});

test("a new version takes the place of the old, and of no other bundle", async () => {
  const two = new Uint8Array([2]);
  await keep("run", ofOne, one);
  await keep("completion", ofOne, one);
  await keep("run", version(two), two);
  assert.equal(await kept("run", ofOne), null);
  assert.deepEqual([...(await kept("run", version(two)))], [2]);
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
