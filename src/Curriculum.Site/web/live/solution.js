// A solution of an exercise and why it is so, for who says yes once.
import { make } from "../page/make.js";
import { button } from "./status.js";

/** Asks under the check's buttons, and shows the solution there; asked for again, it goes away. */
export function offerSolution(cell, page) {
  const shown = cell.element.querySelector(".live-solution");
  if (shown) return close(shown, cell);
  const panel = make("div", { class: "live-solution", role: "region", "aria-label": `Solution of ${cell.exercise}` });
  panel.tabIndex = -1;
  const yes = button("Show it");
  const no = button("Not yet");
  yes.addEventListener("click", () => show(panel, cell, page));
  no.addEventListener("click", () => close(panel, cell));
  panel.append(make("p", {}, `Show a solution of exercise ${cell.exercise}? Trying once more teaches more.`), yes, no);
  cell.toolbar.element.after(panel);
  yes.focus();
}

async function show(panel, cell, page) {
  let solution;
  try {
    const answer = await fetch(page.url(`solutions/${cell.exercise}.json`));
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    solution = await answer.json();
  } catch (error) {
    return page.status.note(
      `The solution could not be loaded (${error.message}). Check that you are online and try again.`,
      { keep: true },
    );
  }
  const text = solution.code.map(([, piece]) => piece).join("");
  const code = make(
    "code",
    { class: "language-csharp" },
    ...solution.code.map(([kind, piece]) => (kind ? make("span", { class: kind }, piece) : piece)),
  );
  const copy = button("Copy", "Copy the solution");
  copy.addEventListener("click", () => page.copy(text, "The solution"));
  const away = button("Hide", "Hide the solution");
  away.addEventListener("click", () => close(panel, cell));
  panel.replaceChildren(
    make("p", {}, solution.why || "This is one right answer; others are right too."),
    make("div", { class: "source" }, make("pre", { tabindex: "0" }, code)),
    copy,
    away,
  );
  panel.focus();
}

function close(panel, cell) {
  panel.remove();
  cell.toolbar.focus();
}
