// What answers the reader's hand in place of a figure's plots, by the kind that stands in its data.
import { drawDigit } from "./digit.js";
import { drawDigitWalk } from "./digitwalk.js";
import { drawFoldGolf } from "./golf.js";
import { drawGraph } from "./graph.js";
import { drawSignLab } from "./signlab.js";
import { drawLandscape } from "./valley.js";

export function figureWidgets() {
  return {
    digit: drawDigit,
    golf: drawFoldGolf,
    graph: drawGraph,
    landscape: drawLandscape,
    signs: drawSignLab,
    walk: drawDigitWalk,
  };
}
