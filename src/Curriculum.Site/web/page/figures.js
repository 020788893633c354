// Brings the figures that are in the page to life: each one when it comes near the window.
import { drawFigure } from "./draw.js";

const near = "400px";

/** Finds `.output.figure` with a `script.spec` and draws it when the reader is about to see it. */
export function hydrateFigures(root) {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        drawFigure(target, JSON.parse(target.querySelector("script.spec").textContent));
      }
    },
    { rootMargin: near },
  );
  for (const output of root.querySelectorAll(".output.figure"))
    if (output.querySelector("script.spec")) watch.observe(output);
}
