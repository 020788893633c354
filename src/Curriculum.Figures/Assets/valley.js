// One landscape and several ways down it: drag the start, turn the valley, change curvature, step size and β.
import { circleOf, landscape, levelCurves, pathDown, stepsToMillionth, waysDown } from "./descents.js";
import { arrowed, button, choice, dragged, element, handedTo, knob, ringed, spoken, svg } from "./widgets.js";

export function drawLandscape(root, spec) {
  var data = spec.widget,
    half = 6,
    far = 1200, // steps looked at for a count, or a circle
    colours = ["#2f8ac9", "#d1630a", "#8a4fbf", "#4f8f2f", "#c03a6b"],
    now = {
      b: data.b,
      degrees: data.degrees,
      s: data.s,
      beta: data.beta,
      alpha: data.alpha,
      bent: data.bent === true,
      steps: 60,
      start: data.start.slice(),
    },
    ways = waysDown.filter((way) => data.ways.includes(way)),
    hidden = {},
    words = spoken(),
    f;

  var frame = element("div", "max-width:100%;min-width:0;flex:1"),
    columns = element("div", "display:flex;flex-wrap:wrap;gap:1rem 1.6rem;align-items:flex-start"),
    plane = svg("svg", {
      viewBox: `${-half} ${-half} ${2 * half} ${2 * half}`,
      role: "group",
      style:
        "display:block;flex:1 1 17rem;width:100%;max-width:26rem;min-width:0;aspect-ratio:1;" +
        "border:1px solid currentColor;border-radius:8px;user-select:none;-webkit-user-select:none",
    }),
    levels = svg("path", { fill: "none", stroke: "currentColor", "stroke-width": 0.035, opacity: 0.35 }),
    paths = svg("g", {}),
    handle = svg("g", { tabindex: 0, role: "button", style: "cursor:grab" }),
    side = element("div", "flex:1 1 18rem;min-width:0;max-width:30rem"),
    knobs = element(
      "div",
      "display:grid;grid-template-columns:auto minmax(5rem,1fr) auto;gap:.2rem .7rem;align-items:center;" +
        "font-variant-numeric:tabular-nums",
    ),
    table = element("div", "margin:.7rem 0 .3rem;display:grid;gap:.25rem"),
    chart = svg("svg", { viewBox: "0 0 400 170", role: "img", style: "display:block;width:100%;height:auto" });
  handle.append(
    svg("circle", { r: 0.65, fill: "transparent" }),
    svg("circle", { r: 0.24, fill: "#d1630a", stroke: "currentColor", "stroke-width": 0.07 }),
  );
  ringed(handle, 0.42, 0.09);
  plane.append(
    levels,
    svg("path", { d: "M-0.2 0h0.4M0 -0.2v0.4", stroke: "currentColor", "stroke-width": 0.08 }),
    paths,
    handle,
  );

  var set = {};
  function slider(name, key, low, high, step, there, back, write) {
    var one = knob(name, low, high, step, (value) => {
      now[key] = there(value);
      changed(key === "b" || key === "degrees", `${name} ${write(now[key])}. `);
    });
    set[key] = () => one.set(back(now[key]), write(now[key]));
    knobs.append(...one.parts);
  }
  var same = (v) => v,
    digits = (v) => String(Number(v.toPrecision(3)));
  slider("b, the flat curvature", "b", -3, 0, 0.01, (v) => 10 ** v, Math.log10, digits);
  slider("turned by", "degrees", 0, 90, 1, same, same, (v) => `${v}°`);
  if (ways.some((way) => way !== "Adam" && way !== "line search"))
    slider("step size s", "s", 0.02, 4, 0.02, same, same, digits);
  if (ways.includes("heavy ball") || ways.includes("Nesterov")) slider("β", "beta", 0, 0.99, 0.01, same, same, digits);
  if (ways.includes("Adam")) slider("Adam's α", "alpha", -3, 0.3, 0.01, (v) => 10 ** v, Math.log10, digits);
  slider("steps drawn", "steps", 1, 300, 1, same, same, String);

  var buttons = element("div", "display:flex;gap:.3rem 1rem;flex-wrap:wrap;align-items:center;margin:.5rem 0");
  if (data.bent !== undefined)
    buttons.append(
      choice("curvatures", [false, true], ["1 and b", "1, b, 1: bent"], now.bent, (value) => {
        now.bent = value;
        changed(true, value ? "A bent bowl. " : "A bowl. ");
      }),
    );
  if (ways.includes("heavy ball"))
    buttons.append(
      button("Best s and β for this b", () => {
        var root = Math.sqrt(now.b);
        now.s = (2 / (1 + root)) ** 2;
        now.beta = ((1 - root) / (1 + root)) ** 2;
        changed(false, "The best pair. ");
      }),
    );
  else if (ways.includes("descent"))
    buttons.append(
      button("Best s for this b", () => {
        now.s = 2 / (1 + now.b);
        changed(false, "The best step size. ");
      }),
    );

  // A row for each way: whether it is drawn, and what came of it.
  var rows = ways.map((way) => {
    var row = element("label", "display:flex;gap:.5rem;align-items:center;min-height:1.7rem;flex-wrap:wrap"),
      box = element("input", `accent-color:${colours[waysDown.indexOf(way)]};align-self:center`),
      told = element("span", "font-variant-numeric:tabular-nums"),
      trail = svg("path", { fill: "none", stroke: colours[waysDown.indexOf(way)], "stroke-linejoin": "round" }),
      curve = svg("path", { fill: "none", stroke: colours[waysDown.indexOf(way)], "stroke-width": 2 }),
      dots = svg("path", { stroke: colours[waysDown.indexOf(way)], "stroke-linecap": "round", "stroke-width": 0.2 });
    trail.setAttribute("stroke-width", 0.075);
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("keydown", (e) => e.stopPropagation());
    box.addEventListener("change", () => {
      hidden[way] = !box.checked;
      changed(false, "");
    });
    row.append(
      box,
      element("span", `width:1.1em;height:.3em;align-self:center;background:${colours[waysDown.indexOf(way)]}`),
      element("span", "font-weight:600", way),
      told,
    );
    table.append(row);
    paths.append(trail, dots);
    return { way: way, told: told, trail: trail, dots: dots, curve: curve };
  });
  chart.append(...frameOfChart(), ...rows.map((row) => row.curve));
  side.append(knobs, buttons, table, chart);
  columns.append(plane, side);
  frame.append(columns, words.element);

  function down(power) {
    return 8 + ((2 - power) / 14) * 140; // from 10² to 10⁻¹²
  }
  function frameOfChart() {
    return [0, -6, -12]
      .flatMap((power) => [
        svg("line", { x1: 44, x2: 396, y1: down(power), y2: down(power), stroke: "currentColor", opacity: 0.3 }),
        svg(
          "text",
          { x: 40, y: down(power) + 4, "text-anchor": "end", "font-size": 12, fill: "currentColor" },
          ["1", "10⁻⁶", "10⁻¹²"][-power / 6],
        ),
      ])
      .concat([
        svg("text", { x: 396, y: 166, "text-anchor": "end", "font-size": 12, fill: "currentColor" }, "step k"),
        svg("text", { x: 48, y: 166, "font-size": 12, fill: "currentColor" }, "f(xₖ)/f(x₀)"),
      ]);
  }

  dragged(handle, plane, () => (x, y) => moveTo([x, -y]));
  arrowed(handle, (right, up) => moveTo([now.start[0] + right / 10, now.start[1] + up / 10]));
  function moveTo(to) {
    now.start = to.map((v) => Math.round(Math.max(-5.8, Math.min(5.8, v)) * 20) / 20);
    changed(false, `Start at ${now.start.join(", ")}. `);
  }

  function told(points, values) {
    var last = values[values.length - 1],
      round = circleOf(points),
      steps = stepsToMillionth(values);
    if (steps >= 0) return `f is a millionth after ${steps} step${steps === 1 ? "" : "s"}`;
    if (!(last < 1e3 * (values[0] + 1))) return "flies away";
    if (round) return `circles for ever through ${round} points`;
    return `f is ${(last / values[0]).toExponential(0).replace("-", "−")} of its start after ${far} steps`;
  }

  function changed(ground, done) {
    if (ground || !f) {
      f = landscape(now.b, now.degrees, now.bent);
      levels.setAttribute(
        "d",
        levelCurves(
          f.value,
          half,
          Array.from({ length: 9 }, (_, k) => (18 * (k + 1) ** 2) / 81),
          64,
        ),
      );
    }
    for (var key in set) set[key]();
    var sentences = rows.map((row) => {
      var points = pathDown(row.way, f, now.start, far, now),
        values = points.map(f.value),
        shown = points.slice(0, now.steps + 1).filter((p) => Math.max(Math.abs(p[0]), Math.abs(p[1])) < 1e4),
        sentence = told(points, values),
        d = shown.map((p) => `${p[0].toFixed(3)} ${(-p[1]).toFixed(3)}`);
      row.trail.setAttribute("d", hidden[row.way] ? "" : `M${d.join("L")}`);
      row.dots.setAttribute("d", hidden[row.way] ? "" : d.map((at) => `M${at}h0.001`).join(""));
      row.curve.setAttribute(
        "d",
        hidden[row.way]
          ? ""
          : `M${values
              .slice(0, now.steps + 1)
              .map((value, k) => {
                var power = Math.log10(Math.max(1e-12, Math.min(100, value / values[0] || 0)));
                return `${(44 + (352 * k) / now.steps).toFixed(1)} ${down(power).toFixed(1)}`;
              })
              .join("L")}`,
      );
      row.told.textContent = sentence;
      return `${row.way}: ${sentence}`;
    });
    handle.setAttribute("transform", `translate(${now.start[0]} ${-now.start[1]})`);
    handle.setAttribute("aria-label", `Start at ${now.start[0]}, ${now.start[1]}. Arrow keys move it.`);
    plane.setAttribute("aria-label", `Level curves and ${ways.length} ways down. ${sentences.join("; ")}.`);
    chart.setAttribute("aria-label", `f over the steps, on a logarithmic axis. ${sentences.join("; ")}.`);
    if (done) words.say(`${done}${sentences.join("; ")}.`);
  }

  handedTo(root, spec.heading || spec.label, frame);
  changed(true, "");
}
