import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { body: { dataset: {} } };
const { remarkOn } = await import("../../../src/Curriculum.Site/web/page/remarks.js");

test("the place is put into the address as an address can hold it", () => {
  assert.equal(
    remarkOn("mailto:me@example.org?subject={place}&body={place}", "01.html#why?&b"),
    "mailto:me@example.org?subject=01.html%23why%3F%26b&body=01.html%23why%3F%26b",
  );
});
