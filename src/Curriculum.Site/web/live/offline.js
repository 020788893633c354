// The service worker: keeps what the page has loaded, so that the next visit is quick and needs no network.

export class Offline {
  #root;
  #registered;

  constructor(root) {
    this.#root = root;
    this.#registered = new Promise(resolve => {
      if (!navigator.serviceWorker) return resolve();
      const register = () => resolve(this.#register());
      if (document.readyState === "complete") register();
      else addEventListener("load", register, { once: true });
    });
  }

  /** Waits until the engine's files will be kept; not long, and not at all where there is no service worker. */
  async ready() {
    const patience = new Promise(resolve => setTimeout(resolve, 1500));
    await Promise.race([patience, this.#registered]);
  }

  async #register() {
    try {
      await navigator.serviceWorker.register(new URL(this.#root + "sw.js", document.baseURI), { updateViaCache: "none" });
      const { active } = await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise(resolve => {
          navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
          if (navigator.serviceWorker.controller) resolve();
        });
      }
      // What this page loaded before the service worker was there is asked for again: the browser's own cache has it.
      const loaded = performance.getEntriesByType("resource").map(entry => entry.name);
      const notebook = document.body.dataset.notebook;
      const own = notebook ? [new URL(`${this.#root}notebooks/${notebook}.ipynb`, document.baseURI).href] : [];
      (navigator.serviceWorker.controller ?? active).postMessage({ keep: [location.href, ...own, ...loaded] });
    } catch (error) {
      console.info("The page is not kept for offline use:", error.message);
    }
  }
}
