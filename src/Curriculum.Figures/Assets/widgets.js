// What answers the reader's hand in place of a figure's plots, by the kind that stands in its data.
import { drawDigit } from "./digit.js";
import { drawGraph } from "./graph.js";

export function figureWidgets() {
  return { digit: drawDigit, graph: drawGraph };
}
