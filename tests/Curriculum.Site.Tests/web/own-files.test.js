import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { beforeEach, test } from "node:test";
import { isOwn, remember } from "../../../src/Curriculum.Site/web/live/own-files.js";
import { storage } from "./standins.js";

globalThis.crypto ??= webcrypto;
beforeEach(() => {
  globalThis.localStorage = storage();
});

test("a file that was downloaded here is known again, one with a letter changed is not", async () => {
  await remember([["a", "1 + 1"]]);
  assert.equal(await isOwn([["a", "1 + 1"]]), true);
  assert.equal(await isOwn([["a", "1 + 2"]]), false);
});

test("the newest fifty are known", async () => {
  for (let k = 0; k < 60; k++) await remember([k]);
  assert.deepEqual([await isOwn([0]), await isOwn([10]), await isOwn([59])], [false, true, true]);
});

test("where storage is refused or broken no file is known, and nothing fails", async (t) => {
  t.mock.method(console, "info", () => {});
  globalThis.localStorage = storage({ full: true });
  await remember([1]);
  assert.equal(await isOwn([1]), false);
  globalThis.localStorage = storage();
  localStorage.setItem("curriculum/files", "{");
  assert.equal(await isOwn([1]), false);
});
