// The page's script and the builder of the site make the same elements: outputs.json holds both to them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { withStandins } from "./standins.js";

const encode = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

class Element {
  attributes = [];
  children = [];
  constructor(tag) {
    this.tag = tag;
  }
  setAttribute(name, value) {
    this.attributes.push(` ${name}="${encode(value)}"`);
  }
  append(...children) {
    this.children.push(...children);
  }
  replaceChildren(...children) {
    this.children = children;
  }
  get inner() {
    return this.children.map((child) => (typeof child === "string" ? encode(child) : child.outer)).join("");
  }
  get outer() {
    return `<${this.tag}${this.attributes.join("")}>${this.inner}</${this.tag}>`;
  }
}

globalThis.document = { documentElement: new Element("html"), createElement: (tag) => new Element(tag) };
globalThis.MutationObserver = class {
  observe() {}
};
globalThis.matchMedia = () => ({ addEventListener() {} });
globalThis.addEventListener = () => {};

const { drawMatrix, drawVerdict } = await withStandins("../../../src/Curriculum.Site/web/page/draw.js", {
  "../../../Curriculum.Figures/Assets/drawing.js":
    "export const figureDrawing = () => ({}); export const figureElement = () => null;",
  "./plotly.js": "export const loadFor = async () => {}; export const plotly = null;",
});

for (const { mime, value, html } of JSON.parse(readFileSync(new URL("outputs.json", import.meta.url), "utf8"))) {
  test(`${mime.split(".").at(-1)} ${value.verdict ?? value.label} is drawn as the site writes it`, () => {
    const place = new Element("div");
    (mime.includes("verdict") ? drawVerdict : drawMatrix)(place, value);
    assert.equal(place.inner, html);
  });
}
