import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { drawContents, isVerdict, Marks } from "../../../src/Curriculum.Site/web/live/marks.js";
import { Store } from "../../../src/Curriculum.Site/web/live/store.js";
import { storage } from "./standins.js";

const element = () => ({
  children: [],
  dataset: {},
  textContent: "",
  setAttribute() {},
  append(...more) {
    this.children.push(...more);
  },
  replaceChildren(...more) {
    this.children = more;
  },
});

beforeEach(() => {
  globalThis.localStorage = storage();
  globalThis.document = { createElement: element };
});

// A contents page with one notebook of two exercises.
function contents() {
  const [progress, course] = [element(), { ...element(), hidden: true }];
  const item = {
    dataset: { notebook: "01-composition", exercises: "1.1 1.2" },
    querySelector: () => progress,
  };
  const root = { querySelectorAll: () => [item], querySelector: () => course };
  return { root, progress, course };
}

test("once everything is erased, nothing is left of the progress", () => {
  const { root, progress, course } = contents();
  const store = new Store("01-composition");
  store.setCell("exercise-1-1", "answer");
  store.setVerdict("1.1", "correct", "answer");
  drawContents(root);
  assert.equal(progress.textContent, "1 of 2 exercises correct");
  assert.equal(course.hidden, false);
  localStorage.kept.clear();
  drawContents(root);
  assert.equal(progress.textContent, "");
  assert.equal(course.hidden, true);
  assert.deepEqual(course.children, []);
});

for (const word of ["constructor", "__proto__", "toString", "✓ correct", "unchecked", ""])
  test(`“${word}” is no verdict and shows as not started`, () => {
    assert.equal(isVerdict(word), false);
    localStorage.setItem("curriculum/01-composition/verdicts", JSON.stringify({ 1.1: { word, of: 7 } }));
    const store = new Store("01-composition");
    store.setVerdict("1.1", word, "answer");
    const check = {
      kind: "check",
      exercise: "1.1",
      answer: { text: "answer" },
      element: { id: "check" },
      toolbar: element(),
    };
    const place = element();
    new Marks(store, [check], place).draw();
    assert.equal(place.children[1].textContent, word === "unchecked" ? "✎ 1.1" : "○ 1.1");
  });
