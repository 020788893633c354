// Runs inside Chromium: draws one figure off the page's own colours, and hands its panels out as SVG.
import plane from "plotly.js-cartesian-dist-min";
import space from "plotly.js-gl3d-dist-min";
import { figureDrawing, figureElement } from "../../../Curriculum.Figures/Assets/drawing.js";
import { shorten } from "./numbers.js";

// A colour that no figure uses stands for the ink; in the picture it becomes the text colour of the page it is shown
// on.
const ink = "rgb(1, 2, 3)";
const grey = "rgb(118, 118, 118)"; // inside a picture of pixels no colour can follow the page: grey reads on both

const isSpace = (traces) => traces.some(({ type }) => /surface|3d$/.test(type));
const partOf = (plot) => (isSpace(plot.data) ? space : plane);
const drawn = [];
const drawing = figureDrawing({
  react(plot, traces, layout, config) {
    drawn.push(
      (isSpace(traces) ? space : plane).react(plot, traces, layout, { ...config, responsive: false, staticPlot: true }),
    );
  },
  Plots: { resize() {} },
});

export async function draw(spec) {
  const isDeep = isSpace(spec.pool);
  const font = '13px/1.4 Inter,"Helvetica Neue",Arial,sans-serif';
  document.body.style.cssText = `margin:0;color:${isDeep ? grey : ink};font:${font}`;
  const root = figureElement({ ...spec, knobs: [] });
  root.querySelectorAll(".cf-plot").forEach((plot, k) => {
    plot.style.width = `${spec.panels[k].width}px`;
    plot.style.height = `${spec.panels[k].height}px`;
  });
  document.body.replaceChildren(root);
  drawn.length = 0;
  const { plots } = drawing.draw(root, { ...spec, knobs: [] });
  await Promise.all(drawn);
  const pictures = [];
  for (const [k, plot] of plots.entries()) {
    const size = spec.panels[k];
    const svg = await partOf(plot).toImage(plot, {
      format: "svg",
      width: size.width,
      height: size.height,
      imageDataOnly: true,
    });
    pictures.push(await lean(svg, isInk(spec, k)));
    partOf(plot).purge(plot);
  }
  return pictures;
}

// Pixels cannot follow the page's ink. Where all are ink on clear paper, the page's style turns them in the dark.
const isInk = (spec, k) => {
  const pixels = spec.frames[spec.start].p[k].t.map((n) => spec.pool[n]).filter(({ type }) => type === "heatmap");
  return pixels.length > 0 && pixels.every(({ colorscale }) => JSON.stringify(colorscale ?? "").includes("@ink"));
};

/** Ink becomes the page's, pictures of pixels become WebP, and what repeats on every element goes. */
async function lean(svg, isInked) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const image of parsed.querySelectorAll("image")) {
    const name = image.hasAttribute("href") ? "href" : "xlink:href";
    if (image.getAttribute(name).length > 6000) image.setAttribute(name, await webp(image.getAttribute(name)));
    if (isInked) image.setAttribute("data-ink", "");
  }
  parsed.querySelectorAll("defs, g, path, rect").forEach((element) => {
    if (["g", "defs"].includes(element.tagName) && element.children.length === 0) element.remove();
  });
  const width = parsed.getAttribute("width"),
    height = parsed.getAttribute("height");
  for (const name of ["width", "height", "style", "class", "xmlns:xlink"]) parsed.removeAttribute(name);
  parsed.setAttribute("viewBox", `0 0 ${width} ${height}`);
  parsed.setAttribute("aria-hidden", "true");
  const markup = new XMLSerializer()
    .serializeToString(parsed)
    .replaceAll(ink, "currentColor")
    .replace(/rgba\(1, ?2, ?3, ?([\d.]+)\)/g, "color-mix(in srgb, currentColor calc($1 * 100%), transparent)")
    .replace(/(&quot;)?Inter(&quot;)?,[^;"]*sans-serif/g, "inherit")
    .replace(/ (data-(?!ink=)[a-z-]+|pointer-events)="[^"]*"/g, "")
    .replace(/(pointer-events: [a-z]+;|vector-effect: [a-z-]+;|white-space: pre;) ?/g, "");
  return shorten(markup);
}

async function webp(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.9 });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
}
