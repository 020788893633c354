// What the figures that answer the reader's hand are made of: elements, buttons, sliders, words that are read out,
// drags.
export var widgetBlue = "#2f8ac9",
  widgetOrange = "#d1630a";

export function svg(name, attributes, words) {
  var e = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (var key in attributes) e.setAttribute(key, attributes[key]);
  if (words !== undefined) e.textContent = words;
  return e;
}

export function element(name, style, words) {
  var e = document.createElement(name);
  e.style.cssText = style;
  if (words) e.textContent = words;
  return e;
}

/** A button; its keys stay its own, for a notebook has shortcuts on them. */
export function button(words, act) {
  var b = element(
    "button",
    "font:inherit;color:inherit;background:none;border:1px solid currentColor;border-radius:4px;" +
      "padding:.25rem .8rem;min-height:2rem;cursor:pointer",
    words,
  );
  b.type = "button";
  b.addEventListener("click", act);
  b.addEventListener("keydown", (e) => e.stopPropagation());
  return b;
}

/** One of several, of which one is chosen: values and the words for each; changed(value). */
export function choice(name, values, words, chosen, changed) {
  var set = element("fieldset", "border:0;margin:0;padding:0;display:flex;gap:.2rem .8rem;flex-wrap:wrap"),
    group = `w${Math.random().toString(36).slice(2)}`; // of this figure alone
  set.append(element("legend", "float:left;padding:0;line-height:1.7rem;margin-right:.8rem", name));
  values.forEach((value, k) => {
    var one = element("label", "display:flex;gap:.3rem;align-items:center;min-height:1.7rem"),
      input = element("input", `accent-color:${widgetBlue}`);
    input.type = "radio";
    input.name = group;
    input.checked = value === chosen;
    input.addEventListener("keydown", (e) => e.stopPropagation());
    input.addEventListener("change", () => changed(value));
    one.append(input, element("span", "", words[k]));
    set.append(one);
  });
  return set;
}

/** Words for those who do not see the figure: say(words) is read out when the hand rests, tell(words) at once. */
export function spoken() {
  var words = element("p", "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0"),
    later = 0;
  words.setAttribute("aria-live", "polite");
  function tell(text) {
    clearTimeout(later);
    words.textContent = text;
  }
  return {
    element: words,
    tell: tell,
    say: (text) => {
      clearTimeout(later);
      later = setTimeout(() => tell(text), 600);
    },
  };
}

/**
 * Drags by mouse, touch and pen: begin(x, y) may give a function that gets every further place, in units of picture.
 */
export function dragged(handle, picture, begin) {
  var pointer = null,
    move = null;
  function at(event) {
    var box = picture.getBoundingClientRect(),
      view = picture.viewBox.baseVal,
      unit = view.width / box.width;
    return [view.x + (event.clientX - box.left) * unit, view.y + (event.clientY - box.top) * unit];
  }
  handle.style.touchAction = "none";
  handle.addEventListener("pointerdown", (event) => {
    if (pointer !== null || event.button) return;
    move = begin(...at(event), event);
    if (!move) return;
    pointer = event.pointerId;
    handle.setPointerCapture?.(pointer);
    event.preventDefault();
    handle.focus?.({ preventScroll: true });
  });
  handle.addEventListener("pointermove", (event) => {
    if (event.pointerId === pointer) move(...at(event));
  });
  ["pointerup", "pointercancel"].forEach((kind) => {
    handle.addEventListener(kind, (event) => {
      if (event.pointerId === pointer) pointer = null;
    });
  });
}

/** The arrow keys of a handle: moved(right, up), in steps; shift takes ten. */
export function arrowed(handle, moved) {
  var moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  handle.addEventListener("keydown", (event) => {
    var by = moves[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    event.stopPropagation();
    event.preventDefault();
    var far = event.shiftKey ? 10 : 1;
    moved(by[0] * far, by[1] * far);
  });
}

/** A ring round a handle that has the focus: the browser's own would be as thick as the picture's units. */
export function ringed(handle, radius, thickness) {
  var ring = svg("circle", {
    r: radius,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": thickness,
    visibility: "hidden",
  });
  handle.style.outline = "none";
  handle.append(ring);
  handle.addEventListener("focus", () => {
    if (handle.matches(":focus-visible")) ring.setAttribute("visibility", "visible");
  });
  handle.addEventListener("blur", () => ring.setAttribute("visibility", "hidden"));
  return ring;
}

/** Puts the figure's parts in place of its still pictures. */
export function handedTo(root, heading, frame) {
  root.setAttribute("aria-label", heading);
  root.querySelector(".cf-row").replaceChildren(frame);
}

/** A slider with its name and its value: three parts for a grid; changed(value); set(position, words). */
export function knob(name, low, high, step, changed) {
  var label = element("label", "", name),
    slider = element("input", `width:100%;min-width:0;accent-color:${widgetBlue};min-height:1.7rem;margin:0`),
    value = element("output", "min-width:4em");
  slider.type = "range";
  slider.min = low;
  slider.max = high;
  slider.step = step;
  slider.id = `k${Math.random().toString(36).slice(2)}`;
  label.htmlFor = slider.id;
  slider.addEventListener("input", () => changed(Number(slider.value)));
  slider.addEventListener("keydown", (e) => e.stopPropagation());
  return {
    parts: [label, slider, value],
    set: (position, words) => {
      slider.value = position;
      value.textContent = words;
      slider.setAttribute("aria-valuetext", words);
    },
  };
}
