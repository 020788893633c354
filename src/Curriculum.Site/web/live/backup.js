// On the contents page: the reader's texts of all notebooks as one file, and back.
import { make } from "../page/make.js";
import { most, read, written } from "./backup-file.js";
import { save } from "./download.js";
import { forgetCells } from "./kept-cells.js";
import { isOwn, remember } from "./own-files.js";
import { button } from "./status.js";
import { Store } from "./store.js";

/** Puts the three buttons under the map; done() is called when texts were brought back or erased. */
export function offerBackup(map, done) {
  const names = [...map.querySelectorAll("[data-notebook]")].map((item) => item.dataset.notebook);
  const words = make("p", { role: "status" });
  const file = make("input", { type: "file", accept: ".json,application/json", hidden: "" });
  const away = button("Download all my texts", "One file with your texts of all notebooks");
  const back = button("Bring them back…", "Fill the notebooks from such a file");
  away.dataset.action = "backup";
  const choices = make("span", {});
  away.addEventListener("click", async () => {
    const notebooks = {};
    for (const name of names) {
      const { cells, verdicts } = new Store(name);
      if (Object.keys(cells).length) notebooks[name] = { cells, verdicts };
    }
    const count = Object.keys(notebooks).length;
    if (!count) {
      words.textContent = "You have changed no notebook yet.";
      return;
    }
    await remember(notebooks);
    save(written(notebooks), "curriculum-texts.json", "application/json");
    words.textContent = `Your texts of ${notebooksOf(count)} are in curriculum-texts.json.`;
  });
  back.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    try {
      if (chosen.size > most) throw new Error(`it has ${chosen.size} bytes, more than ${most}`);
      const notebooks = read(await chosen.text(), names);
      const own = await isOwn(notebooks);
      const count = notebooksOf(Object.keys(notebooks).length);
      const yes = button("Bring them back");
      const no = button("No, thanks");
      const close = () => choices.replaceChildren();
      yes.addEventListener("click", () => {
        const left = Object.entries(notebooks)
          .filter(([name, { cells, verdicts }]) => !bring(new Store(name), cells, verdicts, own))
          .map(([name]) => name);
        close();
        words.textContent =
          left.length === 0
            ? `The texts of ${count} are here. What stood there before is under “Earlier texts” of each.`
            : `This browser has no room for the texts of ${left.join(", ")}: what stood there is untouched.`;
        done();
      });
      no.addEventListener("click", () => {
        close();
        words.textContent = "";
      });
      words.textContent = own
        ? `These are your texts of ${count}.`
        : `This file brings somebody's text for ${count}. Nothing runs until you run it: run it only if you ` +
          "trust who sent it.";
      choices.replaceChildren(yes, " ", no);
      yes.focus();
    } catch (error) {
      words.textContent = `“${chosen.name}” cannot be opened: ${error.message}.`;
    }
  });
  const erase = button("Erase what I did here…", "Erase your texts, marks and what was kept for your next visit");
  erase.dataset.action = "erase";
  erase.addEventListener("click", () => {
    const [yes, no] = [button("Erase all of it"), button("No, thanks")];
    yes.addEventListener("click", async () => {
      choices.replaceChildren();
      try {
        await eraseAll();
        words.textContent = "Your texts, their marks and what was compiled of them are gone from this browser.";
      } catch (error) {
        words.textContent =
          `This browser does not let the page erase what it keeps (${error.message}): clear the site's data in ` +
          "its settings.";
      }
      done();
    });
    no.addEventListener("click", () => {
      choices.replaceChildren();
      words.textContent = "";
    });
    words.textContent =
      "This takes your texts of all notebooks, earlier ones too, from this browser, and no one has a copy.";
    choices.replaceChildren(yes, " ", no);
    no.focus();
  });
  map.after(
    make(
      "section",
      { class: "live-backup", "aria-label": "Your texts" },
      ...[away, " ", back, " ", erase, file, words, choices],
    ),
  );
}

// Whether it is there for the next visit.
function bring(store, cells, verdicts, own) {
  if (!store.take(cells)) return false;
  if (own) {
    store.settle();
    store.verdicts = verdicts;
  }
  return true;
}

// All but the choices of light or dark and of being asked to guess. The course's own files stay: they are the same for
// everyone.
async function eraseAll() {
  for (const key of Object.keys(localStorage))
    if (key.startsWith("curriculum/") && !["curriculum/theme", "curriculum/guessing"].includes(key))
      localStorage.removeItem(key);
  await forgetCells();
}

const notebooksOf = (count) => (count === 1 ? "1 notebook" : `${count} notebooks`);
