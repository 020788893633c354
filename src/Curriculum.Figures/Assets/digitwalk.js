// A walk between two digits: one slider along the straight way, every fold that is crossed, the local map, ten bars.
import { networkNumbers } from "./network.js";
import { walker } from "./walk.js";
import { element, handedTo, knob, spoken, svg, widgetBlue, widgetOrange } from "./widgets.js";

export function drawDigitWalk(root, spec) {
  var data = spec.widget,
    way = walker(networkNumbers(data.network), 64, data.network.layers[0].m, 10),
    ends = { from: data.from, to: data.to },
    t = 0,
    folds,
    words = spoken();

  var frame = element("div", "max-width:100%;min-width:0;flex:1"),
    choosers = element("div", "display:grid;grid-template-columns:auto 1fr;gap:.4rem .8rem;align-items:center"),
    columns = element("div", "display:flex;flex-wrap:wrap;gap:1rem 1.8rem;align-items:flex-start;margin-top:.6rem"),
    road = svg("svg", {
      viewBox: "0 0 700 46",
      role: "img",
      style: "display:block;width:100%;height:auto;min-height:2.4rem",
    }),
    told = element("p", "margin:.4rem 0 .2rem;min-height:3em;font-variant-numeric:tabular-nums"),
    pictures = element("div", "display:flex;gap:1.2rem;flex-wrap:wrap"),
    bars = element(
      "div",
      "flex:1 1 13rem;min-width:12rem;max-width:24rem;display:grid;grid-template-columns:1.2em 1fr 3.6em;" +
        "gap:.22rem .5rem;align-items:center;font-variant-numeric:tabular-nums",
    );
  bars.setAttribute("role", "img");

  function pixels(side) {
    var picture = svg("svg", { viewBox: "0 0 8 8", role: "img", style: `display:block;width:${side};height:${side}` }),
      cells = Array.from({ length: 64 }, (_, n) =>
        svg("rect", { x: n % 8, y: n >> 3, width: 1.02, height: 1.02, fill: "currentColor", "fill-opacity": 0 }),
      );
    picture.append(
      ...cells,
      svg("rect", {
        x: 0.03,
        y: 0.03,
        width: 7.94,
        height: 7.94,
        fill: "none",
        stroke: "currentColor",
        "stroke-width": 0.06,
        opacity: 0.5,
      }),
    );
    return { picture: picture, cells: cells };
  }
  function ink(cells, v) {
    cells.forEach((cell, n) => {
      cell.setAttribute("fill-opacity", v[n]);
    });
  }
  function titled(words, part) {
    var box = element("div", ""),
      caption = element("div", "margin:0 0 .2rem;max-width:9rem;min-height:2.8em", words);
    box.append(caption, part);
    pictures.append(box);
    return caption;
  }
  var here = pixels("9rem"),
    local = pixels("9rem");
  titled("Where you are", here.picture);
  var mapTitle = titled("", local.picture);

  // Two rows of digits to choose from.
  var chosen = {};
  ["from", "to"].forEach((end) => {
    var row = element("div", "display:flex;gap:.1rem;flex-wrap:wrap");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", end === "from" ? "From which digit" : "To which digit");
    chosen[end] = data.digits.map((digit, n) => {
      var b = element(
        "button",
        "padding:1px;background:none;color:inherit;border:2px solid transparent;border-radius:4px;cursor:pointer;" +
          "min-height:2rem",
      );
      var small = pixels("1.7rem");
      small.picture.removeAttribute("role");
      small.picture.setAttribute("aria-hidden", "true");
      ink(small.cells, digit);
      b.type = "button";
      b.append(small.picture);
      b.setAttribute("aria-label", `${end} the ${data.labels[n]}`);
      b.addEventListener("keydown", (e) => e.stopPropagation());
      b.addEventListener("click", () => {
        ends[end] = n;
        changed();
      });
      row.append(b);
      return b;
    });
    choosers.append(element("span", "", end), row);
  });
  var slider = knob("along the way", 0, 1, 0.001, (value) => {
      t = value;
      show(true);
    }),
    sliders = element(
      "div",
      "display:grid;grid-template-columns:minmax(5rem,1fr) 4em;gap:.1rem .7rem;align-items:center;margin-top:.5rem",
    );
  slider.parts[0].style.gridColumn = "1/-1";
  sliders.append(...slider.parts, road); // the ticks stand under the slider
  var rows = Array.from({ length: 10 }, (_, j) => {
    var track = element("span", "height:1.05em;background:color-mix(in srgb,currentColor 9%,transparent)"),
      bar = element("span", `display:block;height:100%;width:0;background:${widgetBlue}`),
      share = element("span", "text-align:right");
    track.append(bar);
    bars.append(element("span", "text-align:right", String(j)), track, share);
    return { bar: bar, share: share };
  });
  var marker = svg("path", { fill: "currentColor" }),
    ticks = svg("g", {});
  road.append(svg("line", { x1: 10, x2: 690, y1: 24, y2: 24, stroke: "currentColor", opacity: 0.5 }), ticks, marker);
  columns.append(pictures, bars);
  frame.append(choosers, sliders, told, columns, words.element);

  function changed() {
    folds = way.folds(data.digits[ends.from], data.digits[ends.to]);
    ["from", "to"].forEach((end) => {
      chosen[end].forEach((b, n) => {
        b.setAttribute("aria-pressed", n === ends[end]);
        b.style.borderColor = n === ends[end] ? widgetOrange : "transparent";
      });
    });
    ticks.replaceChildren(
      ...folds.map((fold) =>
        svg("line", {
          x1: 10 + 680 * fold.t,
          x2: 10 + 680 * fold.t,
          y1: fold.on ? 4 : 24,
          y2: fold.on ? 24 : 44,
          stroke: fold.on ? widgetBlue : widgetOrange,
          "stroke-width": 2.5,
        }),
      ),
    );
    show(true);
  }

  function show(done) {
    var p = data.digits[ends.from],
      q = data.digits[ends.to],
      a = data.labels[ends.from],
      b = data.labels[ends.to],
      v = p.map((x, j) => x + t * (q[j] - x)),
      w = way.forward(v).w,
      top = Math.max(...w),
      parts = Array.from(w, (x) => Math.exp(x - top)),
      sum = parts.reduce((x, y) => x + y, 0),
      best = w.indexOf(top),
      less = a !== b ? a : Array.from(w.keys()).reduce((x, j) => (j !== b && (x < 0 || w[j] > w[x]) ? j : x), -1),
      row = way.map(v, b, less),
      most = Math.max(1e-9, ...Array.from(row, Math.abs)),
      passed = folds.filter((fold) => fold.t < t).length;
    ink(here.cells, v);
    local.cells.forEach((cell, n) => {
      cell.setAttribute("fill", row[n] > 0 ? widgetBlue : widgetOrange);
      cell.setAttribute("fill-opacity", Math.abs(row[n]) / most);
    });
    mapTitle.textContent = `Ink for ${b} (blue), for ${less} (orange)`;
    local.picture.setAttribute("aria-label", `The local map: which ink speaks for ${b} and which for ${less}.`);
    here.picture.setAttribute("aria-label", `An image ${Math.round(100 * t)} % of the way from a ${a} to a ${b}.`);
    rows.forEach((one, j) => {
      one.bar.style.width = `${(100 * parts[j]) / sum}%`;
      one.bar.style.background = j === best ? widgetOrange : widgetBlue;
      one.share.textContent = percent(parts[j] / sum);
    });
    bars.setAttribute("aria-label", `Ten probabilities; most likely a ${best}, with ${percent(parts[best] / sum)}.`);
    marker.setAttribute("d", `M${10 + 680 * t} 24m-6 -10l6 10l6 -10z`);
    slider.set(t, `${Math.round(100 * t)} %`);
    told.textContent =
      `${folds.length} fold${folds.length === 1 ? "" : "s"} between this ${a} and this ${b}` +
      ` (${folds.filter((fold) => fold.on).length} neurons turn on, ${folds.filter((fold) => !fold.on).length} off); ` +
      `you have crossed ${passed}. Here it reads ${best}, with ${percent(parts[best] / sum)}.`;
    road.setAttribute("aria-label", `${folds.length} folds along the way, ${passed} of them crossed.`);
    if (done) words.say(told.textContent);
  }
  function percent(x) {
    return x > 0 && x < 0.005 ? "< 1 %" : `${Math.round(100 * x)} %`;
  }

  handedTo(root, spec.heading || spec.label, frame);
  changed();
}
