// The figures of a notebook's page. They wait in window.curriculumFigures until this script is there; from then on
// pushing to it draws at once. Nothing is fetched.
(Plotly) => {
  var waiting = window.curriculumFigures || [];
  if (waiting.drawn) return;
  var drawing = figureDrawing(Plotly, figureWidgets());
  var drawn = {}; // figure id -> what is on the page
  var kept = {}; // display id -> the plots of a live figure, to be moved into its next output

  function draw(spec, tries) {
    var root = document.getElementById(spec.id);
    if (!root) {
      // some hosts run the script before they put the output in the page
      if ((tries || 0) < 100)
        setTimeout(() => {
          draw(spec, (tries || 0) + 1);
        }, 50);
      return;
    }
    var figure = drawing.draw(root, spec, spec.live && kept[spec.live]);
    if (spec.live) kept[spec.live] = figure.plots;
    drawn[spec.id] = figure;
  }

  // When the page turns dark or light, the text colour changes: draw again those figures it changed for.
  function again() {
    for (var id in drawn) {
      if (!document.getElementById(id)) delete drawn[id];
      else drawing.again(drawn[id]);
    }
  }
  var later = 0;
  function soon() {
    clearTimeout(later);
    later = setTimeout(again, 60);
  }
  [document.documentElement, document.body].forEach((e) => {
    if (e)
      new MutationObserver(soon).observe(e, {
        attributes: true,
        attributeFilter: ["class", "style", "data-theme", "data-jp-theme-light", "data-vscode-theme-kind"],
      });
  });
  if (window.matchMedia) {
    var dark = matchMedia("(prefers-color-scheme: dark)");
    if (dark.addEventListener) dark.addEventListener("change", soon);
  }

  window.curriculumFigures = {
    drawn: drawn,
    push: (spec) => {
      draw(spec);
    },
  };
  Array.prototype.forEach.call(waiting, (spec) => {
    draw(spec);
  });
};
