// Fold golf: folds of the plane to add, drag and turn; after every move the exact count of pieces. Six levels, whose
// least number of folds (par) is proved.
import { countPieces, cutSquare, golfLevels, lineThrough, solvedLevel } from "./arrangement.js";
import {
  arrowed,
  button,
  dragged,
  element,
  handedTo,
  ringed,
  spoken,
  svg,
  widgetBlue,
  widgetOrange,
} from "./widgets.js";

export function drawFoldGolf(root, spec) {
  var half = 6, // the picture shows −half to half; handles stand on whole numbers
    most = 9,
    places = [
      [
        [-4, -3],
        [4, 2],
      ],
      [
        [-4, -1],
        [4, 4],
      ],
      [
        [-4, 1],
        [4, -4],
      ],
      [
        [-2, 5],
        [1, -5],
      ],
      [
        [-5, 4],
        [5, 3],
      ],
      [
        [3, 5],
        [4, -2],
      ],
      [
        [-5, -4],
        [3, -5],
      ],
      [
        [-5, 2],
        [2, 5],
      ],
      [
        [0, 5],
        [5, -1],
      ],
    ],
    level = 0,
    folds, // each two points
    chosen,
    best = golfLevels.map(() => 0), // fewest folds that solved each
    words = spoken();

  var frame = element("div", "max-width:100%;min-width:0;flex:1"),
    columns = element("div", "display:flex;flex-wrap:wrap;gap:1rem 1.6rem;align-items:flex-start"),
    picture = svg("svg", {
      viewBox: `${-half} ${-half} ${2 * half} ${2 * half}`,
      role: "group",
      "aria-label": "The plane with its folds",
      style:
        "display:block;flex:1 1 18rem;width:100%;max-width:27rem;min-width:0;aspect-ratio:1;" +
        "border:1px solid currentColor;border-radius:8px;user-select:none;-webkit-user-select:none",
    }),
    ground = svg("g", {}),
    lattice = svg("g", { fill: "currentColor", opacity: 0.25 }),
    lines = svg("g", {}),
    side = element("div", "flex:1 1 15rem;min-width:0;max-width:24rem"),
    levels = element("div", "display:flex;gap:.4rem;flex-wrap:wrap;margin:0 0 .6rem"),
    goal = element("p", "margin:0 0 .3rem;font-weight:600;font-size:1.1em"),
    counted = element("p", "margin:.2rem 0;font-variant-numeric:tabular-nums;min-height:4.4em"),
    verdict = element("p", "margin:.4rem 0;min-height:6em");
  levels.setAttribute("role", "group");
  levels.setAttribute("aria-label", "Levels");
  for (var x = 1 - half; x < half; x++)
    for (var y = 1 - half; y < half; y++) lattice.append(svg("circle", { cx: x, cy: -y, r: 0.05 }));
  picture.append(ground, lattice, lines);
  var chips = golfLevels.map((_, k) => {
    var chip = button("", () => begin(k));
    chip.style.minWidth = "2.6rem";
    levels.append(chip);
    return chip;
  });
  var buttons = element("div", "display:flex;gap:.5rem;flex-wrap:wrap;margin:.5rem 0");
  buttons.append(
    button("Add a fold", () => {
      if (folds.length === most) return words.tell(`${most} folds are enough.`);
      // the first place that is free, and adds a piece
      var free = places.find((place) => !folds.some((fold) => same(fold, place)));
      folds.push((free || places[0]).map((p) => p.slice()));
      chosen = folds.length - 1;
      changed("Fold added.");
    }),
    button("Take it away", () => {
      if (!folds.length) return;
      folds.splice(chosen, 1);
      chosen = folds.length - 1;
      changed("Fold taken away.");
    }),
    button("Start again", () => begin(level)),
  );
  side.append(levels, goal, counted, buttons, verdict);
  columns.append(picture, side);
  frame.append(columns, words.element);

  function same(one, other) {
    return String(lineThrough(...one)) === String(lineThrough(...other));
  }

  function begin(k) {
    level = k;
    folds = places.slice(0, golfLevels[k].start).map((fold) => fold.map((p) => p.slice()));
    chosen = folds.length - 1;
    changed(`Level ${k + 1}. ${golfLevels[k].goal}`);
  }

  function inside(v) {
    return Math.max(1 - half, Math.min(half - 1, Math.round(v)));
  }
  // One end to a whole point, or the whole fold by whole steps; never both ends to one point.
  function set(k, end, to) {
    var other = folds[k][1 - end];
    to = to.map(inside);
    if ((to[0] === other[0] && to[1] === other[1]) || String(to) === String(folds[k][end])) return;
    folds[k][end] = to;
    chosen = k;
    moved(k, `End ${end + 1} at ${to[0]}, ${to[1]}.`);
  }
  function shift(k, from, by) {
    var to = from.map((p) => [p[0] + by[0], p[1] + by[1]]);
    if (to.flat().some((v) => Math.abs(v) > half - 1) || String(to) === String(folds[k])) return;
    folds[k] = to;
    chosen = k;
    moved(k, "Fold moved.");
  }

  var drawn = []; // the elements of each fold: they stay while it is dragged
  function make(k) {
    var group = svg("g", {}),
      line = svg("line", { "stroke-width": 0.07 }),
      // Wide enough for a finger.
      grip = svg("line", { stroke: "transparent", "stroke-width": 0.8, style: "cursor:move" }),
      ends = [0, 1].map((end) => {
        var handle = svg("g", { tabindex: 0, role: "button", style: "cursor:grab" });
        handle.append(
          svg("circle", { r: 0.62, fill: "transparent" }),
          svg("circle", { r: 0.24, stroke: "currentColor", "stroke-width": 0.06 }),
        );
        ringed(handle, 0.42, 0.09);
        dragged(handle, picture, () => {
          choose(k);
          return (x, y) => set(k, end, [x, -y]);
        });
        arrowed(handle, (right, up) => set(k, end, [folds[k][end][0] + right, folds[k][end][1] + up]));
        handle.addEventListener("focus", () => choose(k));
        handle.addEventListener("keydown", (event) => {
          if (event.key !== "Delete" && event.key !== "Backspace") return;
          event.preventDefault();
          event.stopPropagation();
          folds.splice(k, 1);
          chosen = folds.length - 1;
          changed("Fold taken away.");
        });
        return handle;
      });
    dragged(grip, picture, (x0, y0) => {
      var from = folds[k].map((p) => p.slice());
      choose(k);
      return (x, y) => shift(k, from, [Math.round(x - x0), -Math.round(y - y0)]);
    });
    group.append(line, grip, ...ends);
    lines.append(group);
    return { line: line, grip: grip, ends: ends };
  }
  function choose(k) {
    if (chosen === k) return;
    chosen = k;
    show();
  }
  function moved(k, done) {
    show();
    words.say(`Fold ${k + 1}: ${done} ${counted.textContent} ${verdict.textContent}`);
  }
  function changed(done) {
    lines.replaceChildren();
    drawn = folds.map((_, k) => make(k));
    show();
    words.say(`${done} ${counted.textContent} ${verdict.textContent}`);
  }

  function show() {
    var lined = folds.map((fold) => lineThrough(...fold)),
      count = countPieces(lined),
      task = golfLevels[level],
      solved = solvedLevel(task, count),
      over = folds.length - task.par,
      // Two colours are enough: one step across a fold changes how many folds lie below. Closed ones are orange.
      far = 4000;
    ground.replaceChildren(
      ...cutSquare(lined, far).map((polygon) => {
        var open = polygon.corners.some((p) => Math.max(Math.abs(p[0]), Math.abs(p[1])) > far - 1);
        return svg("polygon", {
          points: polygon.corners.map((p) => `${p[0].toFixed(3)},${(-p[1]).toFixed(3)}`).join(" "),
          fill: open ? widgetBlue : widgetOrange,
          "fill-opacity": (polygon.above % 2 ? 0.34 : 0.12) + (open ? 0 : 0.22),
        });
      }),
      ...count.crossings
        .filter((crossing) => crossing.lines > 2)
        .map((crossing) =>
          svg("circle", {
            cx: crossing.x,
            cy: -crossing.y,
            r: 0.34,
            fill: "none",
            stroke: "currentColor",
            "stroke-width": 0.07,
            "stroke-dasharray": "0.2 0.12",
          }),
        ),
    );
    folds.forEach((fold, k) => {
      var [p, q] = fold,
        long = (4 * half) / Math.hypot(q[0] - p[0], q[1] - p[1]),
        ends = [
          [p[0] - long * (q[0] - p[0]), p[1] - long * (q[1] - p[1])],
          [q[0] + long * (q[0] - p[0]), q[1] + long * (q[1] - p[1])],
        ];
      [drawn[k].line, drawn[k].grip].forEach((line) => {
        ends.forEach((end, m) => {
          line.setAttribute(`x${m + 1}`, end[0]);
          line.setAttribute(`y${m + 1}`, -end[1]);
        });
      });
      drawn[k].line.setAttribute("stroke", "currentColor");
      drawn[k].line.setAttribute("stroke-width", k === chosen ? 0.13 : 0.07);
      drawn[k].ends.forEach((handle, m) => {
        handle.setAttribute("transform", `translate(${fold[m][0]} ${-fold[m][1]})`);
        handle.children[1].setAttribute("fill", k === chosen ? widgetOrange : widgetBlue);
        handle.setAttribute(
          "aria-label",
          `Fold ${k + 1}, end ${m + 1}, at ${fold[m][0]}, ${fold[m][1]}. Arrow keys move it.`,
        );
      });
    });
    if (solved && (!best[level] || folds.length < best[level])) best[level] = folds.length;
    chips.forEach((chip, k) => {
      var mark = best[k] ? (best[k] === golfLevels[k].par ? " ★" : " ✓") : "";
      chip.textContent = `${k + 1}${mark}`;
      chip.setAttribute("aria-pressed", k === level);
      chip.setAttribute(
        "aria-label",
        `Level ${chip.textContent}${best[k] ? ", done" : ""}${mark === " ★" ? " at par" : ""}`,
      );
      chip.style.background = k === level ? "color-mix(in srgb,currentColor 16%,transparent)" : "none";
    });
    goal.textContent = `${level + 1}. ${task.goal} Par: ${task.par} folds.`;
    counted.textContent = tell(count);
    verdict.textContent = !solved
      ? over > 0
        ? "Not yet, and already over par: take a fold away."
        : "Not yet. Drag an end to turn a fold, the line to move it."
      : over > 0
        ? `Done, with ${over} more than par. Can you save ${over === 1 ? "it" : "them"}?`
        : `At par, and fewer cannot do it. ${task.why}`;
    verdict.style.fontWeight = solved && over <= 0 ? 600 : 400;
  }

  function many(k, one) {
    return `${k} ${one}${k === 1 ? "" : "s"}`;
  }
  function tell(count) {
    var special = [],
      outside = count.crossings.filter((c) => Math.max(Math.abs(c.x), Math.abs(c.y)) > half).length;
    if (count.repeated) special.push(`${many(count.repeated, "fold")} on top of another`);
    if (count.parallel.length) special.push(`parallel: ${count.parallel.join(" and ")}`);
    count.crossings.forEach((c) => {
      if (c.lines > 2) special.push(`${c.lines} folds through one point`);
    });
    if (outside) special.push(`${many(outside, "crossing")} outside the picture`);
    return (
      `${many(count.folds, "fold")}, ${many(count.pieces, "piece")}, ${count.closed} of them closed.` +
      `${special.length ? ` (${special.join("; ")}.)` : ""}`
    );
  }

  handedTo(root, spec.heading || spec.label, frame);
  begin(0);
}
