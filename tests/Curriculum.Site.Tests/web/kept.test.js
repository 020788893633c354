import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keep, kept } from "../../../src/Curriculum.LiveBook/wwwroot/kept.js";

beforeEach(() => {
  const entries = new Map();
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
  await keep("run", "1a", new Uint8Array([0, 255, 7]));
  assert.deepEqual([...(await kept("run", "1a"))], [0, 255, 7]);
});

test("another version of it is not", async () => {
  await keep("run", "1a", new Uint8Array([1]));
  assert.equal(await kept("run", "2b"), null);
});

test("a new version takes the place of the old, and of no other bundle", async () => {
  await keep("run", "1a", new Uint8Array([1]));
  await keep("completion", "1a", new Uint8Array([2]));
  await keep("run", "2b", new Uint8Array([3]));
  assert.equal(await kept("run", "1a"), null);
  assert.deepEqual([...(await kept("run", "2b"))], [3]);
  assert.deepEqual([...(await kept("completion", "1a"))], [2]);
});

test("where the cache is refused nothing is kept, and nothing fails", async (t) => {
  t.mock.method(console, "info", () => {});
  globalThis.caches = { open: async () => Promise.reject(new Error("refused")) };
  await keep("run", "1a", new Uint8Array([1]));
  assert.equal(await kept("run", "1a"), null);
});
