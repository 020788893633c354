// The service worker: keeps what the page has loaded, so that the next visit is quick and needs no network.

export class Offline {
  #root;
  #keeper; // a promise of the service worker, or of nothing where there is none

  constructor(root) {
    this.#root = root;
    this.#keeper = new Promise((resolve) => {
      if (!navigator.serviceWorker) return resolve();
      const register = () => resolve(this.#register());
      if (document.readyState === "complete") register();
      else addEventListener("load", register, { once: true });
    });
  }

  /** Has these addresses kept. What is there already is not asked for again. */
  async keep(addresses) {
    (await this.#keeper)?.postMessage({ keep: addresses });
  }

  /** These addresses, and all that pages of the site load. A reader who saves data is not asked for so much. */
  async keepAll(addresses) {
    if (navigator.connection?.saveData) return;
    (await this.#keeper)?.postMessage({ keep: addresses, assets: true });
  }

  async #register() {
    try {
      await navigator.serviceWorker.register(new URL(`${this.#root}sw.js`, document.baseURI), {
        updateViaCache: "none",
      });
      const { active } = await navigator.serviceWorker.ready;
      // What this page loaded before the service worker was there is asked for again: the browser's own cache has it.
      const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
      const notebook = document.body.dataset.notebook;
      const own = notebook ? [new URL(`${this.#root}notebooks/${notebook}.ipynb`, document.baseURI).href] : [];
      const first = new URL(`${this.#root}index.html`, document.baseURI).href;
      active.postMessage({ keep: [location.href, first, ...own, ...loaded] });
      return active;
    } catch (error) {
      console.info("The page is not kept for offline use:", error.message);
    }
  }
}
