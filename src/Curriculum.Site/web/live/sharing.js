// The learner's text on its way out and in: a link, a notebook file. What comes in fills the cells after a click,
// never runs by itself, and the learner's own texts can be had back.

import { cellsOf } from "./count.js";
import { save } from "./download.js";
import { notebookWith, textsOf } from "./notebook-file.js";
import { offered, unsharable } from "./offered.js";
import { isOwn, remember } from "./own-files.js";
import { packed, unpacked } from "./pack.js";
import { button } from "./status.js";

export class Sharing {
  buttons;
  #page;
  #banner = document.createElement("div");
  #earlier;
  #looked = 0; // how many links were looked at

  constructor(page) {
    this.#page = page;
    this.#banner.className = "live-banner";
    this.#banner.setAttribute("role", "region");
    this.#banner.setAttribute("aria-label", "Text from elsewhere");
    this.#banner.hidden = true;
    document.querySelector("main").prepend(this.#banner);
    const file = document.createElement("input");
    file.type = "file";
    file.accept = ".ipynb,application/json";
    file.hidden = true;
    file.addEventListener("change", () => this.#open(file));
    const act = (text, label, name, action) => {
      const element = button(text, label);
      element.dataset.action = name;
      element.addEventListener("click", action);
      return element;
    };
    this.#earlier = act("Earlier texts", "Texts of yours that stood here before", "earlier", () =>
      this.#offerEarlier(),
    );
    this.buttons = [
      act("Share", "Copy a link to this page with your text", "share", () => this.#share()),
      act("Download", "Download this notebook with your text (.ipynb)", "download", () => this.#download()),
      act("Open…", "Fill this page from a notebook you downloaded (.ipynb)", "open", () => file.click()),
      file,
      this.#earlier,
    ];
    this.draw();
    addEventListener("hashchange", () => this.#look());
    this.#look();
  }

  /** Shows what the store has: the button for earlier texts, where there are some. */
  draw() {
    this.#earlier.hidden = this.#page.store.history.length === 0;
  }

  get #own() {
    const { cells } = this.#page;
    return Object.fromEntries(cells.filter((cell) => cell.text !== cell.original).map((cell) => [cell.id, cell.text]));
  }

  async #share() {
    const cells = this.#own;
    if (!Object.keys(cells).length)
      return this.#page.status.note("You have changed no cell yet: share the page's own address.");
    const address = new URL(location.href);
    try {
      const refusal = unsharable(cells);
      if (refusal) throw new Error(refusal);
      address.hash = `share=${await packed({ notebook: this.#page.notebook, cells })}`;
    } catch (error) {
      return this.#page.status.note(
        `Your text is too long for a link: ${error.message}. Download the notebook and send the file.`,
        { keep: true },
      );
    }
    try {
      await navigator.clipboard.writeText(address.href);
      this.#page.status.note(
        "A link with your text is on the clipboard. Who opens it is asked first, and nothing runs by itself.",
      );
    } catch {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = address.href;
      field.setAttribute("aria-label", "Link with your text");
      this.#ask("Copy this link:", [["Done", () => {}]], field);
      field.select();
    }
  }

  async #download() {
    try {
      const answer = await fetch(this.#page.url(`notebooks/${this.#page.notebook}.ipynb`));
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      const text = notebookWith(await answer.text(), new Map(Object.entries({ ...this.#page.orphans, ...this.#own })));
      await remember([...textsOf(text)]);
      save(text, `${this.#page.notebook}.ipynb`, "application/x-ipynb+json");
    } catch (error) {
      this.#page.status.note(
        `The notebook could not be downloaded (${error.message}). Check that you are online and try again.`,
        { keep: true },
      );
    }
  }

  async #open(file) {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    try {
      if (chosen.size > 20e6) throw new Error("it is larger than 20 MB");
      const texts = textsOf(await chosen.text());
      this.#offer(texts, `“${chosen.name}”`, await isOwn([...texts]));
    } catch (error) {
      this.#page.status.note(`“${chosen.name}” cannot be opened: ${error.message}.`, { keep: true });
    }
  }

  // What a mail program or a chat hangs on to a link, or cuts from it, is told by the unpacking.
  async #look() {
    const turn = ++this.#looked;
    const match = /^#share=(.*)$/s.exec(location.hash);
    if (!match) {
      if (this.#page.store.taken) this.#offerBack();
      return;
    }
    try {
      const { notebook, cells } = await unpacked(match[1]);
      if (turn !== this.#looked) return; // another link came meanwhile
      if (notebook !== this.#page.notebook) throw new Error("it belongs to another notebook");
      this.#offer(new Map(Object.entries(cells ?? {})), "This link");
    } catch (error) {
      if (turn !== this.#looked) return;
      this.#page.status.note(`The shared link cannot be read: ${error.message}.`, { keep: true });
    }
  }

  // Asks before a single letter of it is shown.
  #offer(texts, from, own = false) {
    const { refusal, keep, cells, question } = offered(this.#page.cells, texts, from, own);
    if (refusal) return this.#page.status.note(refusal, { keep });
    const show = () => {
      const kept = this.#page.store.take(cells);
      if (own) this.#page.store.settle();
      this.#done();
      if (!kept) this.#noRoom();
    };
    this.#ask(question, [
      ["Show it", show],
      ["No, thanks", () => this.#done()],
    ]);
  }

  #offerBack() {
    const { store } = this.#page;
    const back = [
      store.history.length ? "Back to my text" : "Back to the course’s text",
      () => {
        const kept = store.history.length ? store.restore(store.history.length - 1) : this.#leave();
        this.#done();
        if (!kept) this.#noRoom();
      },
    ];
    this.#ask("You are looking at text from elsewhere.", [
      back,
      [
        "Keep this",
        () => {
          store.settle();
          this.#done();
        },
      ],
    ]);
  }

  // Nothing of the reader's was here before: what they changed in the text from elsewhere is kept all the same.
  #leave() {
    const kept = this.#page.store.take({});
    this.#page.store.settle();
    return kept;
  }

  #noRoom() {
    this.#page.status.note(
      "This browser has no room to keep what stood here and what stands here now: this is for this visit only, " +
        "and what stood here is there again when the page is loaded anew. Download what you want to keep.",
      { keep: true },
    );
  }

  #offerEarlier() {
    const { history } = this.#page.store;
    const choices = history.map((entry, k) => [
      `${when(entry.at)}, ${cellsOf(Object.keys(entry.cells).length)}`,
      () => {
        const kept = this.#page.store.restore(k);
        this.#done();
        if (!kept) this.#noRoom();
      },
    ]);
    this.#ask(
      "Your texts from before, by the time they were put away. What stands here now is kept when you choose one.",
      [...choices.reverse(), ["Not now", () => this.#look()]],
    );
  }

  #done() {
    if (location.hash.startsWith("#share=")) history.replaceState(null, "", location.pathname + location.search);
    this.#page.restore();
    this.draw();
    this.#look();
  }

  #ask(text, choices, field) {
    const words = document.createElement("p");
    words.textContent = text;
    const buttons = choices.map(([label, action]) => {
      const element = button(label);
      element.addEventListener("click", () => {
        this.#banner.hidden = true;
        this.#page.save(); // the last letters, before another text takes their place
        action();
      });
      return element;
    });
    this.#banner.replaceChildren(words, ...(field ? [field] : []), ...buttons);
    this.#banner.hidden = false;
  }
}

const when = (at) => new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
