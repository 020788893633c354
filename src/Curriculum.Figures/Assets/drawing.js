// Draws a figure's data with Plotly: in a notebook (figures.js, which takes the word "export" away) and on a page of
// the live book (imported as a module). Nothing is fetched; words are set as text, never as HTML.

/** The elements of a figure from its data alone; the notebook's HTML has the same ones, with a still picture inside. */
export function figureElement(spec) {
  function element(name, className, words) {
    var e = document.createElement(name);
    e.className = className;
    if (words) e.textContent = words;
    return e;
  }
  var root = element("div", "cf-figure"),
    row = element("div", "cf-row"),
    shown = spec.frames[spec.start].p;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", spec.label);
  if (spec.heading) root.append(element("div", "cf-heading", spec.heading));
  root.append(row);
  spec.panels.forEach((size, k) => {
    var panel = element("div", "cf-panel"),
      plot = element("div", "cf-plot");
    panel.style.maxWidth = `${size.width}px`;
    if (spec.frames.some((frame) => frame.p[k].h)) panel.append(element("div", "cf-title", shown[k].h));
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", shown[k].a);
    plot.style.minHeight = `${size.height}px`;
    panel.append(plot);
    row.append(panel);
  });
  if (spec.knobs.length) root.append(element("div", "cf-knobs", spec.knobs.map((knob) => knob.sentence).join(" ")));
  return root;
}

/**
 * With Plotly: draw(root, spec, plots) fills the elements and gives back the figure; plots are those of a former state
 * of the same figure, which then only change their data. again(figure) draws anew when the text colour has changed.
 */
export function figureDrawing(Plotly, widgets) {
  function ink(element) {
    var c = getComputedStyle(element).color,
      m = c.match(/[\d.]+/g) || [0, 0, 0];
    return {
      full: c,
      faint: `rgba(${m.slice(0, 3)},.35)`,
      grid: `rgba(${m.slice(0, 3)},.16)`,
      clear: `rgba(${m.slice(0, 3)},0)`,
    };
  }

  function coloured(value, i) {
    if (value === "@ink") return i.full;
    if (value === "@faint") return i.faint;
    if (value === "@clear") return i.clear;
    if (Array.isArray(value))
      return typeof value[0] === "number" && typeof value[value.length - 1] === "number"
        ? value
        : value.map((v) => coloured(v, i));
    if (value && typeof value === "object") {
      var copy = {};
      for (var key in value) copy[key] = coloured(value[key], i);
      return copy;
    }
    return value;
  }

  function themed(layout, i, element) {
    var l = coloured(layout, i);
    l.font = Object.assign({}, l.font, { color: i.full, family: getComputedStyle(element).fontFamily });
    [l.xaxis, l.yaxis].forEach((a) => {
      if (!a) return;
      a.gridcolor = i.grid;
      a.zerolinecolor = i.faint;
      a.linecolor = i.faint;
    });
    if (l.scene)
      ["xaxis", "yaxis", "zaxis"].forEach((n) => {
        var a = l.scene[n];
        a.gridcolor = i.faint;
        a.zerolinecolor = i.faint;
        a.color = i.full;
        a.showbackground = false;
      });
    return l;
  }

  // On a phone axes of one unit fill the width: no taller than they need then.
  function height(spec, p, width) {
    var layout = spec.layouts[p.l],
      x = layout.xaxis,
      y = layout.yaxis;
    var names = p.t.filter((n) => spec.pool[n].showlegend).length;
    if (!width || !y?.scaleanchor || !x.range || !y.range) return layout.height;
    var bare = x.visible === false,
      legend = layout.showlegend ? 30 + 22 * Math.ceil(names / 2) : layout.margin ? layout.margin.t : 10;
    var up = (width - (bare ? 8 : 74)) * Math.abs((y.range[1] - y.range[0]) / (x.range[1] - x.range[0]));
    return Math.min(layout.height, Math.ceil(up + (bare ? 8 : 60 + legend)));
  }

  // Across a narrow window a surface is seen from farther away, or its sides would be cut off.
  function farther(layout, width) {
    var far = layout.scene?.camera && width ? (0.95 * layout.height) / Math.max(1, width - 80) : 1;
    if (far <= 1) return layout;
    var eye = layout.scene.camera.eye;
    layout.scene.xaxis.nticks = layout.scene.yaxis.nticks = 5;
    layout.scene.camera.eye = { x: far * eye.x, y: far * eye.y, z: far * eye.z };
    return layout;
  }

  function show(figure) {
    var spec = figure.spec,
      frame = spec.frames[figure.frame];
    figure.panels.forEach((panel, k) => {
      var p = frame.p[k],
        i = ink(panel.host),
        width = panel.host.clientWidth;
      var data = p.t.map((n) => coloured(spec.pool[n], i));
      panel.host.setAttribute("aria-label", p.a);
      var title = panel.host.parentNode.querySelector(".cf-title");
      if (title) title.textContent = p.h;
      var layout = farther(themed(spec.layouts[p.l], i, panel.host), width);
      layout.height = height(spec, p, width);
      panel.plot.style.height = panel.host.style.minHeight = `${layout.height}px`;
      Plotly.react(panel.plot, data, layout, { displayModeBar: false, responsive: true, showTips: false });
    });
    figure.ink = figure.panels.length ? ink(figure.panels[0].host).full : "";
  }

  function turn(figure) {
    var n = 0;
    figure.spec.knobs.forEach((knob, k) => {
      n = n * knob.labels.length + Number(figure.inputs[k].value);
    });
    figure.frame = n;
    figure.spec.knobs.forEach((knob, k) => {
      var label = knob.labels[Number(figure.inputs[k].value)];
      figure.inputs[k].setAttribute("aria-valuetext", `${knob.name} = ${label}`);
      figure.outputs[k].textContent = label;
    });
    show(figure);
  }

  function knobs(figure, place) {
    figure.inputs = [];
    figure.outputs = [];
    place.textContent = "";
    figure.spec.knobs.forEach((knob) => {
      var label = document.createElement("label"),
        name = document.createElement("span");
      var input = document.createElement("input"),
        output = document.createElement("output");
      name.textContent = knob.name;
      input.type = "range";
      input.min = 0;
      input.max = knob.labels.length - 1;
      input.step = 1;
      input.value = knob.start;
      output.textContent = knob.labels[knob.start];
      input.setAttribute("aria-valuetext", `${knob.name} = ${knob.labels[knob.start]}`);
      input.addEventListener("input", () => {
        turn(figure);
      });
      // Notebooks have shortcuts on the arrow keys: they stay with the slider.
      input.addEventListener("keydown", (e) => {
        e.stopPropagation();
      });
      label.append(name, input, output);
      place.append(label);
      figure.inputs.push(input);
      figure.outputs.push(output);
      if (figure.spec.knobs.length === 1) place.append(player(figure, input));
    });
  }

  function player(figure, input) {
    var button = document.createElement("button"),
      timer = 0;
    button.type = "button";
    button.textContent = "▶ Play";
    function stop() {
      clearInterval(timer);
      timer = 0;
      button.textContent = "▶ Play";
    }
    button.addEventListener("click", () => {
      if (timer) return stop();
      if (input.value === input.max) input.value = 0;
      button.textContent = "❚❚ Stop";
      timer = setInterval(() => {
        if (!document.contains(button) || input.value === input.max) return stop();
        input.value = Number(input.value) + 1;
        turn(figure);
      }, figure.spec.pace);
    });
    button.addEventListener("keydown", (e) => {
      e.stopPropagation();
    });
    return button;
  }

  function draw(root, spec, plots) {
    if (spec.widget && widgets && Object.hasOwn(widgets, spec.widget.kind)) {
      widgets[spec.widget.kind](root, spec);
      return { root: root, spec: spec, panels: [], plots: [] };
    }
    var hosts = Array.from(root.querySelectorAll(".cf-plot"));
    var before = plots && plots.length === hosts.length ? plots : null;
    var figure = {
      root: root,
      spec: spec,
      frame: spec.start,
      panels: hosts.map((host, k) => {
        var plot = before ? before[k] : document.createElement("div");
        plot.style.height = `${spec.panels[k].height}px`;
        if (plot.parentNode !== host) host.replaceChildren(plot);
        return { host: host, plot: plot };
      }),
    };
    figure.plots = figure.panels.map((p) => p.plot);
    var place = root.querySelector(".cf-knobs");
    if (place) knobs(figure, place);
    show(figure);
    if (!before && window.ResizeObserver)
      figure.panels.forEach((p, k) => {
        var width = p.plot.clientWidth;
        new ResizeObserver(() => {
          if (!p.plot.clientWidth || p.plot.clientWidth === width) return;
          width = p.plot.clientWidth;
          var now = spec.frames[figure.frame].p[k];
          if (spec.layouts[now.l].scene || height(spec, now, width) !== p.plot.clientHeight) show(figure);
          Plotly.Plots.resize(p.plot);
        }).observe(p.plot);
      });
    return figure;
  }

  function again(figure) {
    if (figure.panels.length && ink(figure.panels[0].host).full !== figure.ink) show(figure);
  }

  return { draw: draw, again: again };
}
