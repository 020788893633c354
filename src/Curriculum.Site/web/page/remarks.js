// A link beside each heading for a remark on that place, where the site was built with an address for remarks.
const address = document.body.dataset.remarks;

/** The address for a remark on a place: a page's file and a heading's anchor. */
export const remarkOn = (template, place) => template.replaceAll("{place}", encodeURIComponent(place));

if (address)
  for (const heading of document.querySelectorAll("main :is(h1, h2, h3)[id]")) {
    const link = document.createElement("a");
    link.className = "remark";
    link.href = remarkOn(address, `${location.pathname.split("/").at(-1) || "index.html"}#${heading.id}`);
    link.rel = "noreferrer";
    link.textContent = "Remark";
    link.title = "Something is wrong or unclear here: tell it";
    heading.append(" ", link);
  }
