// The menu on small screens, and the place in the page's own table of contents.
const menu = document.querySelector(".menu-button");
const course = document.getElementById("course");

if (menu && course) {
  menu.hidden = false;
  const set = (open) => {
    menu.setAttribute("aria-expanded", String(open));
    course.classList.toggle("open", open);
  };
  set(false);
  menu.addEventListener("click", () => set(menu.getAttribute("aria-expanded") !== "true"));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.getAttribute("aria-expanded") !== "true") return;
    set(false);
    menu.focus();
  });
}

// The page's own contents stand open where they have a column of their own.
const contents = document.querySelector(".contents details");
if (contents) {
  const wide = matchMedia("(width >= 78rem)");
  const open = () => {
    contents.open = wide.matches;
  };
  wide.addEventListener("change", open);
  open();
}

const links = new Map(
  [...document.querySelectorAll(".contents a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
if (links.size > 0) {
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let waiting = false;
  const mark = () => {
    waiting = false;
    const here = headings.filter((heading) => heading.getBoundingClientRect().top < 140).at(-1) ?? headings[0];
    for (const [id, link] of links)
      if (id === here.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  };
  addEventListener(
    "scroll",
    () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(mark);
      }
    },
    { passive: true },
  );
  mark();
}
