import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { withStandins } from "./standins.js";

const { Outputs } = await withStandins("../../../src/Curriculum.Site/web/live/outputs.js", {
  "../page/draw.js":
    "export const drawFigure = () => {}, drawMatrix = drawFigure, drawVerdict = drawFigure, updateFigure = drawFigure;",
  "./frame.js": "export const showForeign = (element, html) => { element.textContent = html; };",
  "./problem.js": "export const drawError = (element) => { element.textContent = 'error'; };",
});

class Element {
  children = [];
  dataset = {};
  isConnected = true;
  classList = { add() {}, remove() {} };
  appendChild(child) {
    this.children.push(child);
    return child;
  }
  append(...more) {
    this.children.push(...more);
  }
  replaceChildren(...more) {
    this.children = more;
  }
  get firstChild() {
    return this.children[0];
  }
  get text() {
    return this.textContent ?? this.children.map((child) => child.text ?? child).join("");
  }
}

let place, outputs;
beforeEach(() => {
  globalThis.document = { createElement: () => new Element() };
  place = new Element();
  outputs = new Outputs(place, new Map());
  outputs.begin();
});

const shown = (...given) => {
  for (const output of given) outputs.add(output);
  outputs.end();
  return place.children.map(({ text }) => text);
};
const many = (count, output) => Array.from({ length: count }, (_, k) => output(k));

for (const [what, output, most, words] of [
  ["values", () => ({ kind: "display", data: { "text/plain": "x" } }), 2000, "more than 2000 outputs"],
  ["frames", () => ({ kind: "display", data: { "text/html": "<p>x" } }), 100, "more than 100 figures and tables"],
  ["turns of two streams", (k) => ({ kind: "stream", name: `std${k % 2}`, text: "x" }), 2000, "more than 2000 outputs"],
])
  test(`a flood of ${what} is cut with a sentence, and the error below it is told`, () => {
    const texts = shown(...many(30_000, output), { kind: "error" });
    assert.equal(texts.length, most + 2);
    assert.equal(texts.at(-2), `This cell shows ${words}; the rest is not shown.`);
    assert.equal(texts.at(-1), "error");
  });

test("frames that are too many leave room for values, and a cleared output for everything", () => {
  const frames = many(200, () => ({ kind: "display", data: { "text/html": "<p>x" } }));
  const value = { kind: "display", data: { "text/plain": "value" } };
  assert.equal(shown(...frames, value).at(-1), "value");
  assert.deepEqual(shown({ kind: "clear", wait: false }, frames[0]), ["<p>x"]);
});

test("a million writes of one stream are one output", () => {
  assert.deepEqual(
    shown(...many(50_000, () => ({ kind: "stream", name: "stdout", text: "x" }))).map(({ length }) => length),
    [50_000],
  );
});

for (const data of [undefined, null, {}, { "text/html": null }, { "text/plain": null }])
  test(`an output with the data ${JSON.stringify(data)} does not take the next one with it`, () => {
    const texts = shown({ kind: "display", data }, { kind: "display", data: { "text/plain": "next" } });
    assert.equal(texts.at(-1), "next");
  });

test("of a long value the beginning is shown and how long it is", () => {
  const [text] = shown({ kind: "result", data: { "text/plain": "v".repeat(9_000_000) } });
  assert.match(text, /^v{200000}This output has 9000000 characters; the first 200000 are shown\.$/);
});

test("a bar that is drawn over itself stays one, in however many pieces it comes", () => {
  const texts = ["begin\n1 of 3", "\r2 of", " 3", "\nend"].map((text) =>
    shown({ kind: "stream", name: "stdout", text }),
  );
  assert.deepEqual(texts.flat(), ["begin\n1 of 3", "begin\n2 of 3", "begin\n2 of 3", "begin\n2 of 3\nend"]);
});
