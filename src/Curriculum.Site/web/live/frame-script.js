// Runs inside the frame of foreign HTML: measures, and takes the page's colours. The build puts its hash into every
// page.
export const inside = `(() => {
  const tell = () =>
    parent.postMessage({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data || typeof data.style !== "string") return;
    document.documentElement.style.cssText = data.style;
    tell();
  });
  addEventListener("load", tell);
  new ResizeObserver(tell).observe(document.documentElement);
})();`;
