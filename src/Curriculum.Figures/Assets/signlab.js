// The sign lab: press a neuron to flip it, drag its fold, and see how many folds the neuron behind it adds; a ledger of
// all 4ⁿ patterns of signs fills, and its mean stands when it is full.
import { allSigns, lowestTerms } from "./signs.js";
import {
  arrowed,
  button,
  choice,
  dragged,
  element,
  handedTo,
  ringed,
  spoken,
  svg,
  widgetBlue,
  widgetOrange,
} from "./widgets.js";

export function drawSignLab(root, spec) {
  var all = spec.widget,
    most = all.a.length,
    span = 4, // t from −span to span
    wide = 400,
    high = 150,
    fine = 16, // steps of a fold in one unit of t
    colours = ["", widgetBlue, widgetOrange, "#8a4fbf", "#4f8f2f"],
    n,
    now, // {a, b, w, c}: the magnitudes with the signs of the start
    s, // the pattern of signs: of the neurons below, and of the weights
    t,
    seen,
    ledger;
  if (!(most > 0 && most <= 4)) throw new Error(`A ledger for ${most} neurons is not drawn.`);

  function sub(i) {
    return "₁₂₃₄"[i];
  }
  function place(u) {
    return ((u + span) / (2 * span)) * wide;
  }
  function signed(x, bits, i) {
    return (bits >> i) & 1 ? -x[i] : x[i];
  }

  var frame = element("div", "max-width:100%;min-width:0;flex:1"),
    columns = element("div", "display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start"),
    world = element("div", "flex:1 1 19rem;min-width:0;max-width:30rem"),
    books = element("div", "flex:1 1 14rem;min-width:0;max-width:19rem"),
    rows = element(
      "div",
      "display:grid;gap:.35rem .5rem;align-items:center;grid-template-columns:auto minmax(0,1fr) auto",
    ),
    words = spoken(),
    graph = svg("svg", { viewBox: `0 0 ${wide} ${high}`, role: "img", style: "display:block;width:100%;height:auto" }),
    curve = svg("path", { fill: "none", stroke: widgetBlue, "stroke-width": 2.5, "stroke-linejoin": "round" }),
    zero = svg("line", { x1: 0, x2: wide, stroke: "currentColor", opacity: 0.5, "stroke-width": 1 }),
    below = svg("g", {}),
    dots = svg("g", {}),
    told = element("p", "margin:.3rem 0 .7rem;min-height:3em"),
    table = svg("svg", {
      role: "img",
      style: "display:block;width:100%;height:auto;cursor:pointer;touch-action:manipulation",
    }),
    sum = element("p", "margin:.5rem 0;min-height:4.2em;font-variant-numeric:tabular-nums"),
    key = element("p", "margin:.3rem 0;display:flex;gap:.1rem .9rem;flex-wrap:wrap");
  graph.append(below, zero, curve, dots);
  var buttons = element("div", "display:flex;gap:.5rem;flex-wrap:wrap;margin:.4rem 0"),
    cells,
    handles;
  buttons.append(
    button("Fill the ledger", () => {
      seen.forEach((row) => {
        row.fill(true);
      });
      show("");
      words.tell(sum.textContent);
    }),
    button("Empty it", () => {
      begin(n);
      words.tell("The ledger is empty but for this pattern.");
    }),
    button("Other magnitudes", () => {
      var any = ["a", "b", "w"];
      any.forEach((name) => {
        now[name] = now[name].map((x) => Math.sign(x) * (8 + Math.floor(56 * Math.random())) * (1 / 32));
      });
      now.b = now.b.map((x, i) => -now.a[i] * apart(Math.max(-3.4, Math.min(3.4, -x / now.a[i])), i));
      show("Other magnitudes. ");
    }),
  );
  world.append(graph, told, rows);
  books.append(table, key, sum, buttons);
  columns.append(world, books);
  frame.append(
    choice(
      "neurons below",
      Array.from({ length: most }, (_, k) => k + 1),
      ["1", "2", "3", "4"].slice(0, most),
      2,
      begin,
    ),
    columns,
    words.element,
  );
  [1, 2, 3].forEach((folds) => {
    var one = element("span", "display:inline-flex;gap:.35rem;align-items:center");
    one.append(
      element("span", `width:.8em;height:.8em;background:${colours[folds]}`),
      element("span", "", folds === 1 ? "1 fold" : `${folds} folds`),
    );
    key.append(one);
  });

  // Each neuron has places of its own, so that no two folds meet.
  function apart(u, i) {
    var shift = (i + 0.5) / most / fine;
    return Math.round((u - shift) * fine) / fine + shift;
  }

  function begin(count) {
    n = count;
    now = { a: all.a.slice(0, n), b: all.b.slice(0, n), w: all.w.slice(0, n), c: all.c };
    s = 0;
    t = 0;
    var side = 1 << n,
      // rules between the halves and quarters would tell more than the patterns do: only a small gap
      gap = 0.06;
    seen = Array.from({ length: side }, () => Array(side).fill(false));
    table.setAttribute("viewBox", `-0.1 -0.1 ${side + 0.2} ${side + 0.2}`);
    cells = seen.map((row, y) =>
      row.map((_, x) =>
        svg("rect", { x: x + gap, y: y + gap, width: 1 - 2 * gap, height: 1 - 2 * gap, stroke: "currentColor" }),
      ),
    );
    table.replaceChildren(...cells.flat());
    handles = [];
    rows.replaceChildren();
    for (var i = 0; i < n; i++) neuron(i);
    show("");
  }

  function neuron(i) {
    var flip = button("", () => turned("s", i)),
      out = button("", () => turned("t", i)),
      track = svg("svg", {
        viewBox: `0 0 ${wide} 34`,
        role: "group",
        "aria-label": `Neuron ${i + 1} on the line`,
        style: "display:block;width:100%;height:auto;cursor:pointer",
      }),
      line = svg("line", { x1: 0, x2: wide, y1: 17, y2: 17, stroke: "currentColor", opacity: 0.35 }),
      active = svg("line", { y1: 17, y2: 17, stroke: widgetBlue, "stroke-width": 7 }),
      field = svg("rect", { width: wide, height: 34, fill: "transparent" }),
      handle = svg("g", {
        tabindex: 0,
        role: "slider",
        "aria-label": `Fold of neuron ${i + 1}`,
        "aria-valuemin": -span,
        "aria-valuemax": span,
        style: "cursor:ew-resize",
      });
    handle.append(
      svg("circle", { r: 17, cy: 17, fill: "transparent" }),
      svg("circle", { r: 8, cy: 17, fill: widgetOrange, stroke: "currentColor", "stroke-width": 1.5 }),
    );
    ringed(handle, 13, 2.5).setAttribute("cy", 17);
    track.append(line, active, field, handle);
    field.addEventListener("click", () => turned("s", i));
    dragged(handle, track, () => (x) => move(i, (x / wide) * 2 * span - span));
    arrowed(handle, (right, up) => move(i, fold(i) + (right + up) / fine));
    handles.push({ flip: flip, out: out, active: active, handle: handle });
    rows.append(flip, track, out);
  }

  function fold(i) {
    return -now.b[i] / now.a[i];
  }
  function move(i, u) {
    now.b[i] = -now.a[i] * apart(Math.max(-3.8, Math.min(3.8, u)), i);
    show(`Fold of neuron ${i + 1} at ${fold(i).toFixed(2)}. `);
  }
  function turned(which, i) {
    if (which === "s") s ^= 1 << i;
    else t ^= 1 << i;
    show(which === "s" ? `Neuron ${i + 1} flipped. ` : `Weight ${i + 1} flipped. `);
  }
  table.addEventListener("click", (event) => {
    var box = table.getBoundingClientRect(),
      side = 1 << n;
    t = Math.max(0, Math.min(side - 1, Math.floor(((event.clientX - box.left) / box.width) * side)));
    s = Math.max(0, Math.min(side - 1, Math.floor(((event.clientY - box.top) / box.height) * side)));
    show("");
  });

  function behind(u) {
    var z = now.c;
    for (var i = 0; i < n; i++) z += signed(now.w, t, i) * Math.max(0, signed(now.a, s, i) * u + signed(now.b, s, i));
    return z;
  }

  // The graph of the neuron behind, its zeros, and how many of them the picture does not hold.
  function picture(folds) {
    var inside = now.a.map((_, i) => fold(i)).sort((x, y) => x - y),
      ends = [-span, ...inside, span],
      values = ends.map(behind),
      // a little of each side of zero shows always
      top = Math.max(0.3, ...values),
      bottom = Math.min(-0.3, ...values),
      up = (z) => 8 + ((top - z) / (top - bottom)) * (high - 16),
      zeros = [];
    curve.setAttribute("d", `M${ends.map((u, k) => `${place(u).toFixed(1)} ${up(values[k]).toFixed(1)}`).join("L")}`);
    zero.setAttribute("y1", up(0));
    zero.setAttribute("y2", up(0));
    below.replaceChildren(
      ...inside.map((u) =>
        svg("line", {
          x1: place(u),
          x2: place(u),
          y1: 0,
          y2: high,
          stroke: "currentColor",
          opacity: 0.35,
          "stroke-dasharray": "3 4",
        }),
      ),
    );
    for (var k = 1; k < ends.length; k++)
      if (values[k - 1] * values[k] < 0)
        zeros.push(ends[k - 1] + ((ends[k] - ends[k - 1]) * values[k - 1]) / (values[k - 1] - values[k]));
    dots.replaceChildren(
      ...zeros.map((u) =>
        svg("circle", {
          cx: place(u),
          cy: up(0),
          r: 6,
          fill: widgetOrange,
          stroke: "currentColor",
          "stroke-width": 1.2,
        }),
      ),
    );
    var far = folds - zeros.length;
    told.textContent =
      `z = ${now.w.map((_, i) => `w${sub(i)} ReLU(u${sub(i)})`).join(" + ")} + c is 0 ` +
      `${folds === 0 ? "nowhere: no fold" : folds === 1 ? "once: 1 fold" : `at ${folds} places: ${folds} folds`}` +
      `${far > 0 ? ` (${far} outside the picture)` : ""}.`;
    graph.setAttribute("aria-label", `The neuron behind over t from −4 to 4. ${told.textContent}`);
  }

  function show(done) {
    ledger = allSigns(now.a, now.b, now.w, now.c);
    var folds = ledger.counts[s][t],
      side = 1 << n,
      patterns = 0,
      sumOfFolds = 0;
    seen[s][t] = true;
    ledger.counts.forEach((row, y) => {
      row.forEach((count, x) => {
        var cell = cells[y][x],
          here = y === s && x === t;
        if (seen[y][x]) {
          patterns++;
          sumOfFolds += count;
        }
        cell.setAttribute("fill", seen[y][x] && count ? colours[Math.min(count, 4)] : "currentColor");
        cell.setAttribute("fill-opacity", seen[y][x] ? (count ? 0.9 : 0.2) : 0.03);
        cell.setAttribute("stroke-width", here ? 0.012 * side + 0.03 : 0.01 * Math.sqrt(side));
        cell.setAttribute("stroke-opacity", here ? 1 : 0.35);
      });
    });
    handles.forEach((one, i) => {
      var a = signed(now.a, s, i),
        u = fold(i);
      var side = `u${sub(i)} ${a > 0 ? "↗ on the right" : "↖ on the left"}`,
        out = `w${sub(i)} ${signed(now.w, t, i) > 0 ? "> 0" : "< 0"}`;
      one.flip.textContent = side;
      one.flip.setAttribute("aria-label", `${side}: flip neuron ${i + 1}`);
      one.out.textContent = out;
      one.out.setAttribute("aria-label", `${out}: flip weight ${i + 1}`);
      one.active.setAttribute("x1", a > 0 ? place(u) : 0);
      one.active.setAttribute("x2", a > 0 ? wide : place(u));
      one.handle.setAttribute("transform", `translate(${place(u)} 0)`);
      one.handle.setAttribute("aria-valuenow", u.toFixed(3));
    });
    picture(folds);
    var full = patterns === side * side,
      mean = `${sumOfFolds} fold${sumOfFolds === 1 ? "" : "s"} in ${patterns} pattern${patterns === 1 ? "" : "s"}`;
    sum.textContent = full
      ? `All ${patterns} patterns have ${sumOfFolds} folds: ` +
        `on the mean exactly ${lowestTerms(sumOfFolds, patterns)}. ` +
        (ledger.chance ? "(Just now something cancels by chance; move a fold a little.)" : "Now drag a fold.")
      : `${mean}: on the mean ${(sumOfFolds / patterns).toFixed(3)}. ${side * side - patterns} patterns are missing.`;
    sum.style.fontWeight = full ? 600 : 400;
    table.setAttribute(
      "aria-label",
      `Ledger of ${side * side} patterns of signs, ${patterns} of them counted. ${sum.textContent}`,
    );
    if (done) words.say(`${done}${told.textContent} ${sum.textContent}`);
  }

  handedTo(root, spec.heading || spec.label, frame);
  begin(Math.min(2, most));
}
