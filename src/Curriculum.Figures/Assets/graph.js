// The computational graph of a small network: one slider runs through its steps, a switch chooses the mode, a meter
// counts.
import { graphNumber, graphSteps } from "./backprop.js";
import { choice, element, svg, widgetBlue, widgetOrange } from "./widgets.js";

export function drawGraph(root, spec) {
  var data = spec.widget,
    n = data.v.length,
    m = data.b1.length,
    wide = 760,
    high = Math.max(n, m) * 84 + 36,
    ids = Array.from({ length: n }, (_, j) => `v${j}`);
  if (!(n > 0 && n <= 6 && m > 0 && m <= 6)) throw new Error(`A graph of ${n} inputs and ${m} neurons is not drawn.`);
  var modes = { backward: graphSteps(data, "backward"), forward: graphSteps(data, "forward") },
    mode = "backward",
    orange = widgetOrange,
    blue = widgetBlue;

  function sub(k) {
    return "₀₁₂₃₄₅₆₇₈₉"[Number(k) + 1];
  }

  var picture = svg("svg", {
    viewBox: `0 0 ${wide} ${high}`,
    role: "img",
    style: "display:block;width:100%;min-width:40rem;height:auto;font:inherit",
  });
  var nodes = {},
    edges = {};
  function column(letter, count, x) {
    for (var k = 0; k < count; k++)
      nodes[letter + k] = { x: x, y: 30 + (k + 0.5) * ((high - 36) / count), name: letter + sub(k) };
  }
  column("v", n, 40);
  column("z", m, 290);
  column("h", m, 400);
  nodes.w = { x: 610, y: high / 2 + 12, name: "w" };
  nodes.L = { x: 720, y: high / 2 + 12, name: "L" };
  for (var i = 0; i < m; i++) {
    for (var j = 0; j < n; j++) join(`v${j}`, `z${i}`, `a${i},${j}`);
    join(`z${i}`, `h${i}`);
    join(`h${i}`, "w", `c${i}`);
    ids.push(`z${i}`, `h${i}`);
  }
  join("w", "L");
  ids.push("w", "L");

  function join(from, to, weight) {
    var a = nodes[from],
      b = nodes[to],
      far = Math.hypot(b.x - a.x, b.y - a.y),
      ends = [19 / far, 1 - 19 / far].map((t) => [a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)]), // at the circles
      line = svg("line", { x1: ends[0][0], y1: ends[0][1], x2: ends[1][0], y2: ends[1][1], stroke: "currentColor" }),
      label = svg("text", { "text-anchor": "middle", "font-size": 13, fill: "currentColor" });
    picture.append(line);
    edges[`${from} ${to}`] = { line: line, label: label, weight: weight, a: a, b: b };
  }
  for (var id of ids) {
    var at = nodes[id];
    at.circle = svg("circle", { cx: at.x, cy: at.y, r: 19, stroke: "currentColor", "stroke-width": 1.3 });
    at.value = svg("text", {
      x: at.x,
      y: at.y + 4.5,
      "text-anchor": "middle",
      "font-size": 12.5,
      fill: "currentColor",
    });
    at.slope = svg("text", {
      x: at.x,
      y: at.y + 34,
      "text-anchor": "middle",
      "font-size": 12.5,
      "font-weight": 600,
      fill: "currentColor",
    });
    at.plus = svg(
      "text",
      { x: at.x - 30, y: at.y + 7, "font-size": 22, fill: "currentColor", visibility: "hidden" },
      "+",
    );
    picture.append(
      at.circle,
      svg(
        "text",
        { x: at.x, y: at.y - 24, "text-anchor": "middle", "font-size": 12.5, fill: "currentColor", opacity: 0.8 },
        at.name,
      ),
      at.value,
      at.slope,
      at.plus,
    );
  }
  for (var key in edges) picture.append(edges[key].label);

  var words = element("p", "margin:.3rem 0;min-height:3em;max-width:46rem");
  words.setAttribute("aria-live", "polite");
  var scroll = element("div", "overflow-x:auto;max-width:100%");
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", "The graph");
  scroll.append(picture);

  var knobs = element("form", "display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center;margin:.2rem 0");
  var label = element("label", "display:flex;gap:.6rem;align-items:center;flex-wrap:wrap"),
    slider = element("input", "width:18rem;max-width:60vw;accent-color:#2f8ac9;min-height:1.7rem"),
    place = element("output", "min-width:6em;font-variant-numeric:tabular-nums");
  slider.type = "range";
  slider.min = 0;
  slider.addEventListener("input", show);
  slider.addEventListener("keydown", (e) => e.stopPropagation());
  label.append(element("span", "", "step"), slider, place);
  var names = Object.keys(modes),
    switched = choice(
      "slopes in",
      names,
      names.map((name) => `${name} mode`),
      mode,
      (name) => {
        mode = name;
        turned();
      },
    );
  knobs.append(label, switched);

  var most = Math.max(modes.forward.weights, ...modes.backward.steps.map((step) => step.count)),
    meter = element(
      "div",
      "display:grid;grid-template-columns:auto minmax(6rem,24rem) auto;gap:.2rem .7rem;align-items:center;" +
        "font-variant-numeric:tabular-nums",
    ),
    gauges = {};
  meter.setAttribute("role", "group");
  meter.setAttribute("aria-label", "Multiplications");
  Object.keys(modes).forEach((name) => {
    var track = element("span", "height:.9em;background:color-mix(in srgb,currentColor 9%,transparent)"),
      bar = element("span", `display:block;height:100%;width:0;background:${name === "forward" ? orange : blue}`),
      text = element("span", "");
    track.append(bar);
    meter.append(element("span", "", `${name} mode`), track, text);
    gauges[name] = { bar: bar, text: text };
  });

  function turned() {
    slider.max = modes[mode].steps.length - 1;
    // The values are the same in both modes; the slopes begin anew.
    slider.value = Math.min(Number(slider.value), modes[mode].value);
    show();
  }

  function show() {
    var all = modes[mode],
      k = Number(slider.value),
      step = all.steps[k],
      used = {};
    step.edges.forEach((one) => {
      used[`${one.from} ${one.to}`] = one;
    });
    for (var key in edges) {
      var edge = edges[key],
        one = used[key],
        slope = step.slopes[edge.weight];
      edge.line.setAttribute("stroke", one ? (k > all.value ? orange : blue) : "currentColor");
      edge.line.setAttribute("stroke-width", one ? 2.6 : slope ? 1.8 : 1);
      edge.line.setAttribute("opacity", one ? 1 : slope ? 0.3 : 0.16);
      edge.label.textContent = one ? one.text : "";
      // Where the lines in use lie apart: away from the circle that they share.
      var t = one && one.from[0] === "z" ? 0.5 : one && step.at.includes(one.from) ? 0.6 : 0.34;
      edge.label.setAttribute("x", edge.a.x + t * (edge.b.x - edge.a.x));
      edge.label.setAttribute("y", edge.a.y + t * (edge.b.y - edge.a.y) - 6);
    }
    ids.forEach((id) => {
      var node = nodes[id],
        now = step.at.includes(id);
      node.value.textContent = id in step.values ? graphNumber(step.values[id]) : "";
      node.slope.textContent = id in step.slopes ? `∂ ${graphNumber(step.slopes[id])}` : "";
      node.plus.setAttribute("visibility", id[0] === "v" && now ? "visible" : "hidden"); // a fork adds
      node.circle.setAttribute("fill", now ? (k > all.value ? orange : blue) : "currentColor");
      node.circle.setAttribute("fill-opacity", now ? 0.28 : 0.05);
    });
    // The mode not chosen shows, faint, what it takes in all.
    for (var name in gauges) {
      var count = name === mode ? step.count : modes[name].weights;
      gauges[name].bar.style.width = `${(100 * count) / most}%`;
      gauges[name].bar.style.opacity = name === mode ? 1 : 0.35;
      gauges[name].text.textContent = name === mode ? `${count} multiplications` : `${count} for all weights`;
    }
    words.textContent = step.words;
    place.textContent = `${k} of ${all.steps.length - 1}`;
    slider.setAttribute("aria-valuetext", `step ${k} of ${all.steps.length - 1}`);
    picture.setAttribute("aria-label", `Computational graph, ${mode} mode, step ${k}. ${step.words}`);
  }

  var frame = element("div", "max-width:100%;min-width:0");
  frame.append(knobs, scroll, words, meter);
  root.querySelector(".cf-row").replaceChildren(frame);
  turned();
}
