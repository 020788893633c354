// Plotly, loaded once and only when a figure comes near: the part for the plane, or the one for surfaces.
const loading = {};
const ready = {};

const parts = {
  plane: () => import("./plotly-plane.js"),
  space: () => import("./plotly-space.js"),
};

const partOf = (traces) => (traces.some(({ type }) => /surface|3d$/.test(type)) ? "space" : "plane");

function load(part) {
  return (loading[part] ??= parts[part]().then((module) => (ready[part] = module.default)));
}

/** Loads what the figure needs, so that drawing it afterwards is immediate. */
export const loadFor = (spec) =>
  Promise.all(
    [...new Set(spec.frames.flatMap((frame) => frame.p.map((panel) => partOf(panel.t.map((k) => spec.pool[k])))))].map(
      load,
    ),
  );

/** What figures.js needs of Plotly. Each plot stays with the part that drew it first. */
export const plotly = {
  react(plot, traces, layout, config) {
    plot.curriculumPart ??= partOf(traces);
    return ready[plot.curriculumPart].react(plot, traces, layout, config);
  },
  Plots: {
    resize: (plot) => ready[plot.curriculumPart].Plots.resize(plot),
  },
};
