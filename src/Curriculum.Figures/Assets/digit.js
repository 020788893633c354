// A pad to draw a digit on, the 8×8 grey values a network gets of it, and the network's ten probabilities while one
// draws.
import { trainedNetwork } from "./network.js";
import { digitOfStrokes } from "./strokes.js";
import { button, element, handedTo, spoken, svg } from "./widgets.js";

/**
 * Puts the pad into the figure in place of its still pictures. spec.widget has the network and the digit shown first.
 */
export function drawDigit(root, spec) {
  var net = trainedNetwork(spec.widget.network),
    unit = 100, // the pad's side, in its own units
    step = 5; // what an arrow key moves the pen
  if (net.inputs !== 64 || net.outputs !== 10) throw new Error("The pad needs a network of 64 numbers and 10 classes.");
  var strokes = [],
    pen = { x: unit / 2, y: unit / 2, down: false },
    drawing = null; // the pointer that draws

  var frame = element(
    "div",
    "display:flex;flex-wrap:wrap;gap:1rem 1.6rem;align-items:flex-start;max-width:46rem;flex:1;position:relative",
  );
  var pad = svg("svg", {
    viewBox: `0 0 ${unit} ${unit}`,
    tabindex: 0,
    role: "application",
    "aria-roledescription": "drawing pad",
    "aria-label":
      "Draw a digit. With the keyboard: the arrow keys move the pen, space puts it down or lifts it, delete " +
      "clears the pad.",
    style:
      "display:block;width:100%;height:auto;aspect-ratio:1;box-sizing:border-box;border:1px solid currentColor;" +
      "border-radius:8px;touch-action:none;cursor:crosshair;user-select:none;-webkit-user-select:none",
  });
  var hint = svg("text", {
    x: unit / 2,
    y: unit / 2,
    "text-anchor": "middle",
    "font-size": 8,
    fill: "currentColor",
    opacity: 0.75,
    "aria-hidden": "true",
  });
  hint.textContent = "Draw a digit here";
  var line = svg("path", {
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 7,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  var point = svg("circle", { r: 3, fill: "none", stroke: "#2f8ac9", "stroke-width": 1.5, visibility: "hidden" });
  pad.append(hint, line, point);
  var place = element("div", "flex:1 1 15rem;max-width:17rem;min-width:11rem"),
    buttons = element("div", "display:flex;gap:.5rem;margin-top:.5rem");
  buttons.append(
    button("Clear", clear),
    button("Undo", () => {
      strokes.pop();
      changed();
    }),
  );
  place.append(pad, buttons);

  var seen = svg("svg", { viewBox: "0 0 8 8", role: "img", style: "display:block;width:9rem;height:9rem" }),
    cells = [];
  for (var n = 0; n < 64; n++) {
    cells.push(
      svg("rect", { x: n % 8, y: n >> 3, width: 1.02, height: 1.02, fill: "currentColor", "fill-opacity": 0 }),
    );
    seen.append(cells[n]);
  }
  seen.append(
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
  var middle = element("div", "flex:0 0 auto"),
    answer = element("p", "margin:.4rem 0 0;font-size:1.15em;font-weight:600;min-height:1.5em;max-width:9rem");
  answer.setAttribute("aria-hidden", "true"); // the live words say it, and only when the hand rests
  var caption = element("div", "margin:0 0 .2rem");
  middle.append(caption, seen, answer);

  var bars = element(
      "div",
      "flex:1 1 13rem;min-width:12rem;display:grid;grid-template-columns:1.2em 1fr 3.6em;gap:.22rem .5rem;" +
        "align-items:center;font-variant-numeric:tabular-nums",
    ),
    rows = [];
  bars.setAttribute("role", "img");
  for (var j = 0; j < 10; j++) {
    var track = element("span", "height:1.05em;background:color-mix(in srgb,currentColor 9%,transparent)"),
      bar = element("span", "display:block;height:100%;width:0;background:#2f8ac9"),
      share = element("span", "text-align:right");
    track.append(bar);
    bars.append(element("span", "text-align:right", String(j)), track, share);
    rows.push({ bar: bar, share: share });
  }
  var words = spoken();
  frame.append(place, middle, bars, words.element);

  function percent(p) {
    return p > 0 && p < 0.005 ? "< 1 %" : `${Math.round(100 * p)} %`;
  }
  function tell(p) {
    var order = Array.from(p.keys()).sort((a, b) => p[b] - p[a]);
    return `${order[0]} with ${percent(p[order[0]])}, then ${order[1]} with ${percent(p[order[1]])}`;
  }

  function show(digit, drawn) {
    var p = net.probabilities(digit),
      best = p.indexOf(Math.max(...p));
    digit.forEach((grey, k) => {
      cells[k].setAttribute("fill-opacity", grey);
    });
    rows.forEach((row, k) => {
      row.bar.style.width = `${100 * p[k]}%`;
      row.bar.style.background = k === best ? "#d1630a" : "#2f8ac9";
      row.share.textContent = percent(p[k]);
    });
    answer.textContent = `Read as ${best}`;
    caption.textContent = drawn ? "What the network gets" : "A digit of the data";
    seen.setAttribute("aria-label", drawn ? "What you drew, as 8 × 8 grey values" : "A digit of 8 × 8 grey values");
    bars.setAttribute("aria-label", `Ten probabilities: ${tell(p)}.`);
    if (drawn) words.say(`Read as ${tell(p)}.`);
  }

  function changed() {
    var digit = digitOfStrokes(strokes);
    line.setAttribute(
      "d",
      strokes
        .map((stroke) => `M${stroke.map((at) => at.map((u) => u.toFixed(1)).join(" ")).join("L")}${end(stroke)}`)
        .join(""),
    );
    hint.setAttribute("visibility", strokes.length ? "hidden" : "visible");
    if (!digit) words.tell("");
    show(digit || spec.widget.shown, digit !== null);
  }
  // A line of one point shows as a dot.
  function end(stroke) {
    return stroke.length === 1 ? "h0.01" : "";
  }
  function clear() {
    strokes = [];
    pen.down = false;
    changed();
    movePen(0, 0);
    words.tell("The pad is empty.");
  }

  function at(event) {
    var place = pad.getBoundingClientRect();
    return [event.clientX - place.left, event.clientY - place.top].map((u) =>
      Math.max(0, Math.min(unit, (u * unit) / place.width)),
    );
  }
  pad.addEventListener("pointerdown", (event) => {
    if (drawing !== null || event.button) return;
    drawing = event.pointerId;
    pad.setPointerCapture?.(drawing);
    pen.down = false;
    point.setAttribute("visibility", "hidden");
    strokes.push([at(event)]);
    changed();
  });
  pad.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drawing) return;
    var all = event.getCoalescedEvents?.() || [];
    (all.length ? all : [event]).forEach((one) => {
      strokes[strokes.length - 1].push(at(one));
    });
    changed();
  });
  ["pointerup", "pointercancel"].forEach((kind) => {
    pad.addEventListener(kind, (event) => {
      if (event.pointerId === drawing) drawing = null;
    });
  });

  function movePen(dx, dy) {
    pen.x = Math.max(0, Math.min(unit, pen.x + dx));
    pen.y = Math.max(0, Math.min(unit, pen.y + dy));
    point.setAttribute("cx", pen.x);
    point.setAttribute("cy", pen.y);
    point.setAttribute("fill", pen.down ? "#2f8ac9" : "none");
  }
  var moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  pad.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Tab" || event.key === "Escape") return;
    event.stopPropagation(); // a notebook has shortcuts on these keys
    if (event.key === " ") {
      pen.down = !pen.down;
      if (pen.down) strokes.push([[pen.x, pen.y]]);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return clear();
    } else if (moves[event.key]) {
      movePen(...moves[event.key]);
      if (pen.down) strokes[strokes.length - 1].push([pen.x, pen.y]);
      else words.tell(`Pen at ${Math.round(pen.x)} across, ${Math.round(pen.y)} down.`);
    } else return;
    event.preventDefault();
    point.setAttribute("visibility", "visible");
    movePen(0, 0);
    changed();
  });
  pad.addEventListener("blur", () => {
    pen.down = false;
    point.setAttribute("visibility", "hidden");
  });

  handedTo(root, spec.heading, frame);
  show(spec.widget.shown, false);
}
