// What every page runs: theme, navigation, search, figures, and the door to the live cells.
import "./theme.js";
import "./navigation.js";
import "./search.js";
import "./remarks.js";
import "./scrolling.js";
import { bringToLife } from "../live/live.js";
import { hydrateFigures } from "./figures.js";
import { askFirst, offerSwitch } from "./guess.js";

askFirst(document);
const map = document.querySelector(".map");
if (map) offerSwitch(map);
hydrateFigures(document);
// A site without the engine is a book to read.
if ("engine" in document.body.dataset) bringToLife();
