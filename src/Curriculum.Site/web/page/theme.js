// Light, dark, or as the reader's system has it. A line in the head has set the choice before the first paint.
const key = "curriculum/theme";
const root = document.documentElement;
const button = document.querySelector(".theme-button");

const dark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

function say() {
  button.setAttribute("aria-label", dark() ? "Switch to light" : "Switch to dark");
}

if (button) {
  button.hidden = false;
  say();
  button.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem(key, next);
    } catch {
      /* private windows may refuse */
    }
    say();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", say);
}
