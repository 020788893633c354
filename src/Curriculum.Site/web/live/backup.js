// On the contents page: the reader's texts of all notebooks as one file, and back.
import { make } from "../page/make.js";
import { read, written } from "./backup-file.js";
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
      const notebooks = read(await chosen.text(), names);
      const own = await isOwn(notebooks);
      const count = notebooksOf(Object.keys(notebooks).length);
      const yes = button("Bring them back");
      const no = button("No, thanks");
      const close = () => choices.replaceChildren();
      yes.addEventListener("click", () => {
        for (const [name, { cells, verdicts }] of Object.entries(notebooks))
          bring(new Store(name), cells, verdicts, own);
        close();
        words.textContent = `The texts of ${count} are here. What stood there before is under “Earlier texts” of each.`;
        done();
      });
      no.addEventListener("click", () => {
        close();
        words.textContent = "";
      });
      words.textContent = own
        ? `These are your texts of ${count}.`
        : `This file brings somebody's text for ${count}. Nothing runs until you run it: run it only if you trust who sent it.`;
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
      await eraseAll();
      choices.replaceChildren();
      words.textContent = "Your texts, their marks and what was compiled of them are gone from this browser.";
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

function bring(store, cells, verdicts, own) {
  store.take(cells);
  if (!own) return;
  store.settle();
  store.verdicts = verdicts;
}

// All but the choice of light or dark. The course's own files stay: they are the same for everyone.
async function eraseAll() {
  for (const key of Object.keys(localStorage))
    if (key.startsWith("curriculum/") && key !== "curriculum/theme") localStorage.removeItem(key);
  await forgetCells();
}

const notebooksOf = (count) => (count === 1 ? "1 notebook" : `${count} notebooks`);
