// In a notebook the modules of a figure are one script: each name of a module's own must be the only one.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../../../src/Curriculum.Figures/Assets/", import.meta.url);

test("no two modules of the figures' script name the same thing", () => {
  const owner = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js") && name !== "figures.js")) {
    const text = readFileSync(new URL(file, folder), "utf8");
    for (const [, name] of text.matchAll(/^(?:export )?(?:async )?(?:function|var|let|const|class) (\w+)/gm)) {
      assert.equal(owner.get(name), undefined, `${name} of ${file}`);
      owner.set(name, file);
    }
  }
  assert.ok(owner.size > 20);
});
