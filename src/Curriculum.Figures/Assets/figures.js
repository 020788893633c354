// Draws the figures of a page with Plotly. Figures wait in window.curriculumFigures until this script is there;
// from then on pushing to it draws at once. Nothing is fetched.
(function (Plotly) {
  "use strict";
  var waiting = window.curriculumFigures || [];
  if (waiting.drawn) return;
  var drawn = {};   // figure id -> what is on the page
  var kept = {};    // display id -> the plots of a live figure, to be moved into its next output

  function ink(element) {
    var c = getComputedStyle(element).color, m = c.match(/[\d.]+/g) || [0, 0, 0];
    return { full: c, faint: "rgba(" + m.slice(0, 3) + ",.35)", grid: "rgba(" + m.slice(0, 3) + ",.16)" };
  }

  function coloured(value, i) {
    if (value === "@ink") return i.full;
    if (value === "@faint") return i.faint;
    if (Array.isArray(value)) return value.length && typeof value[0] === "number" ? value : value.map(function (v) { return coloured(v, i); });
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
    [l.xaxis, l.yaxis].forEach(function (a) {
      if (!a) return;
      a.gridcolor = i.grid; a.zerolinecolor = i.faint; a.linecolor = i.faint;
    });
    if (l.scene) ["xaxis", "yaxis", "zaxis"].forEach(function (n) {
      var a = l.scene[n]; a.gridcolor = i.faint; a.zerolinecolor = i.faint; a.color = i.full; a.showbackground = false;
    });
    return l;
  }

  function show(figure) {
    var spec = figure.spec, frame = spec.frames[figure.frame];
    figure.panels.forEach(function (panel, k) {
      var p = frame.p[k], i = ink(panel.host);
      var data = p.t.map(function (n) { return coloured(spec.pool[n], i); });
      panel.host.setAttribute("aria-label", p.a);
      var title = panel.host.parentNode.querySelector(".cf-title");
      if (title) title.textContent = p.h;
      Plotly.react(panel.plot, data, themed(spec.layouts[p.l], i, panel.host),
        { displayModeBar: false, responsive: true, showTips: false });
    });
    figure.ink = figure.panels.length ? ink(figure.panels[0].host).full : "";
  }

  function turn(figure) {
    var n = 0;
    figure.spec.knobs.forEach(function (knob, k) { n = n * knob.labels.length + Number(figure.inputs[k].value); });
    figure.frame = n;
    figure.spec.knobs.forEach(function (knob, k) {
      var label = knob.labels[Number(figure.inputs[k].value)];
      figure.inputs[k].setAttribute("aria-valuetext", knob.name + " = " + label);
      figure.outputs[k].textContent = label;
    });
    show(figure);
  }

  function knobs(figure, place) {
    figure.inputs = []; figure.outputs = [];
    place.textContent = "";
    figure.spec.knobs.forEach(function (knob, k) {
      var label = document.createElement("label"), name = document.createElement("span");
      var input = document.createElement("input"), output = document.createElement("output");
      name.textContent = knob.name;
      input.type = "range"; input.min = 0; input.max = knob.labels.length - 1; input.step = 1; input.value = knob.start;
      output.textContent = knob.labels[knob.start];
      input.setAttribute("aria-valuetext", knob.name + " = " + knob.labels[knob.start]);
      input.addEventListener("input", function () { turn(figure); });
      // Notebooks have shortcuts on the arrow keys: they stay with the slider.
      input.addEventListener("keydown", function (e) { e.stopPropagation(); });
      label.append(name, input, output);
      place.append(label);
      figure.inputs.push(input); figure.outputs.push(output);
      if (figure.spec.knobs.length === 1) place.append(player(figure, input));
    });
  }

  function player(figure, input) {
    var button = document.createElement("button"), timer = 0;
    button.type = "button"; button.textContent = "▶ Play";
    function stop() { clearInterval(timer); timer = 0; button.textContent = "▶ Play"; }
    button.addEventListener("click", function () {
      if (timer) return stop();
      if (input.value === input.max) input.value = 0;
      button.textContent = "❚❚ Stop";
      timer = setInterval(function () {
        if (!document.contains(button) || input.value === input.max) return stop();
        input.value = Number(input.value) + 1;
        turn(figure);
      }, figure.spec.pace);
    });
    button.addEventListener("keydown", function (e) { e.stopPropagation(); });
    return button;
  }

  function draw(spec, tries) {
    var root = document.getElementById(spec.id);
    if (!root) {  // some hosts run the script before they put the output in the page
      if ((tries || 0) < 100) setTimeout(function () { draw(spec, (tries || 0) + 1); }, 50);
      return;
    }
    var hosts = Array.from(root.querySelectorAll(".cf-plot"));
    var before = spec.live && kept[spec.live] && kept[spec.live].length === hosts.length ? kept[spec.live] : null;
    var figure = { spec: spec, frame: spec.start, panels: hosts.map(function (host, k) {
      var plot = before ? before[k] : document.createElement("div");
      plot.style.height = spec.heights[k] + "px";
      host.replaceChildren(plot);
      return { host: host, plot: plot };
    }) };
    if (spec.live) kept[spec.live] = figure.panels.map(function (p) { return p.plot; });
    drawn[spec.id] = figure;
    var place = root.querySelector(".cf-knobs");
    if (place) knobs(figure, place);
    show(figure);
    if (!before && window.ResizeObserver) figure.panels.forEach(function (p) {
      var width = p.plot.clientWidth;
      new ResizeObserver(function () {
        if (p.plot.clientWidth && p.plot.clientWidth !== width) { width = p.plot.clientWidth; Plotly.Plots.resize(p.plot); }
      }).observe(p.plot);
    });
  }

  // When the page turns dark or light, the text colour changes: draw again those figures it changed for.
  function again() {
    for (var id in drawn) {
      var figure = drawn[id];
      if (!document.getElementById(id)) { delete drawn[id]; continue; }
      if (figure.panels.length && ink(figure.panels[0].host).full !== figure.ink) show(figure);
    }
  }
  var later = 0;
  function soon() { clearTimeout(later); later = setTimeout(again, 60); }
  [document.documentElement, document.body].forEach(function (e) {
    if (e) new MutationObserver(soon).observe(e, { attributes: true, attributeFilter: ["class", "style", "data-theme", "data-jp-theme-light", "data-vscode-theme-kind"] });
  });
  if (window.matchMedia) {
    var dark = matchMedia("(prefers-color-scheme: dark)");
    if (dark.addEventListener) dark.addEventListener("change", soon);
  }

  window.curriculumFigures = { drawn: drawn, push: function (spec) { draw(spec); } };
  Array.prototype.forEach.call(waiting, function (spec) { draw(spec); });
})
