import assert from "node:assert/strict";
import { test } from "node:test";
import { notebookWith, textsOf } from "../../../src/Curriculum.Site/web/live/notebook-file.js";

const original = JSON.stringify({
  cells: [
    { cell_type: "markdown", id: "text", metadata: {}, source: "# Title" },
    {
      cell_type: "code",
      id: "a",
      metadata: { tags: ["x"] },
      source: ["1 +\n", "2"],
      outputs: [{ output_type: "stream" }],
      execution_count: 7,
    },
    { cell_type: "code", id: "b", metadata: {}, source: "3", outputs: [], execution_count: null },
  ],
  metadata: { kernelspec: { name: ".net-csharp" } },
  nbformat: 4,
  nbformat_minor: 5,
});
const cellOf = (json, id) => JSON.parse(json).cells.find((cell) => cell.id === id);

test("a learner's text is written line by line, each with its end", () => {
  assert.deepEqual(cellOf(notebookWith(original, new Map([["a", "x\ny\n"]])), "a").source, ["x\n", "y\n"]);
});

test("a cell the learner did not change keeps its source as it was", () => {
  assert.deepEqual(cellOf(notebookWith(original, new Map()), "a").source, ["1 +\n", "2"]);
});

test("outputs and counts are gone, metadata and prose stay", () => {
  const saved = notebookWith(original, new Map());
  assert.deepEqual(cellOf(saved, "a").outputs, []);
  assert.equal(cellOf(saved, "a").execution_count, null);
  assert.deepEqual(cellOf(saved, "a").metadata, { tags: ["x"] });
  assert.equal(cellOf(saved, "text").source, "# Title");
  assert.equal(JSON.parse(saved).metadata.kernelspec.name, ".net-csharp");
  assert.ok(saved.endsWith("}\n"));
});

test("what is saved is read back as it was typed", () => {
  const texts = new Map([
    ["a", 'var é = "λ";\r\n\n'],
    ["b", ""],
  ]);
  assert.deepEqual(textsOf(notebookWith(original, texts)), texts);
});

test("a text given for a prose cell changes nothing", () => {
  assert.equal(cellOf(notebookWith(original, new Map([["text", "stolen"]])), "text").source, "# Title");
});

test("only code cells with an id are read", () => {
  const cells = [{ cell_type: "raw", id: "r", source: "x" }, { cell_type: "code", source: "no id" }, null];
  assert.equal(textsOf(JSON.stringify({ cells })).size, 0);
});

for (const [what, text, words] of [
  ["no JSON", "{", /no JSON/],
  ["JSON without cells", "{}", /no cells/],
  ["null", "null", /no cells/],
  ["cells that are no list", '{"cells":{}}', /no cells/],
]) {
  test(`${what} is refused in words`, () => assert.throws(() => textsOf(text), words));
}

test("text of cells that the course has no more stands at the end, also under names no notebook may have", () => {
  const texts = { gone: "1\n2", "no id/ at all": "3", ["x".repeat(70)]: "", a: "own" };
  const file = notebookWith(
    JSON.stringify({ cells: [{ cell_type: "code", id: "a", source: "" }] }),
    new Map(Object.entries(texts)),
  );
  const { cells } = JSON.parse(file);
  assert.deepEqual(
    cells.map((cell) => [cell.source].flat().join("")),
    ["own", "1\n2", "3", ""],
  );
  assert.equal(new Set(cells.map((cell) => cell.id)).size, 4);
  for (const cell of cells) assert.match(cell.id, /^[a-zA-Z0-9-_]{1,64}$/);
  assert.equal(textsOf(file).get("gone"), "1\n2");
});
