// Digits as hands draw them, in several styles: control points in a box of 1 × 1, y downwards, joined by smooth curves.
export const styles = [
  {
    digit: 0,
    style: "round",
    strokes: [
      [
        [0.5, 0],
        [0.1, 0.25],
        [0.05, 0.6],
        [0.35, 1],
        [0.75, 0.9],
        [0.95, 0.5],
        [0.8, 0.1],
        [0.5, 0],
      ],
    ],
  },
  {
    digit: 0,
    style: "narrow",
    strokes: [
      [
        [0.55, 0],
        [0.3, 0.3],
        [0.28, 0.7],
        [0.5, 1],
        [0.7, 0.7],
        [0.72, 0.3],
        [0.55, 0.02],
      ],
    ],
  },
  {
    digit: 0,
    style: "not closed",
    strokes: [
      [
        [0.7, 0.08],
        [0.3, 0.05],
        [0.05, 0.45],
        [0.3, 0.95],
        [0.75, 0.9],
        [0.95, 0.5],
        [0.75, 0.12],
        [0.5, 0.1],
      ],
    ],
  },
  {
    digit: 1,
    style: "bar",
    strokes: [
      [
        [0.5, 0],
        [0.5, 0.5],
        [0.5, 1],
      ],
    ],
  },
  { digit: 1, style: "flag", strokes: [[[0.25, 0.3], [0.4, 0.17], [0.55, 0], "corner", [0.55, 0.5], [0.55, 1]]] },
  {
    digit: 1,
    style: "flag and foot",
    strokes: [
      [[0.25, 0.25], [0.5, 0], "corner", [0.5, 0.5], [0.5, 1]],
      [
        [0.2, 1],
        [0.5, 1],
        [0.8, 1],
      ],
    ],
  },
  {
    digit: 1,
    style: "leaning",
    strokes: [
      [
        [0.65, 0],
        [0.5, 0.5],
        [0.38, 1],
      ],
    ],
  },
  {
    digit: 2,
    style: "plain",
    strokes: [
      [[0.1, 0.25], [0.3, 0.02], [0.7, 0.03], [0.85, 0.3], [0.6, 0.6], [0.08, 1], "corner", [0.5, 1], [0.95, 1]],
    ],
  },
  {
    digit: 2,
    style: "loop",
    strokes: [
      [
        [0.12, 0.22],
        [0.4, 0],
        [0.8, 0.15],
        [0.7, 0.5],
        [0.35, 0.9],
        [0.1, 0.95],
        [0.15, 0.78],
        [0.4, 0.82],
        [0.65, 0.98],
        [0.95, 0.9],
      ],
    ],
  },
  {
    digit: 2,
    style: "like a z",
    strokes: [[[0.15, 0.15], [0.5, 0.02], [0.85, 0.15], [0.6, 0.55], [0.15, 0.95], "corner", [0.5, 0.97], [0.9, 0.95]]],
  },
  {
    digit: 3,
    style: "round",
    strokes: [
      [
        [0.12, 0.12],
        [0.5, 0],
        [0.85, 0.2],
        [0.7, 0.43],
        [0.42, 0.48],
        "corner",
        [0.75, 0.55],
        [0.92, 0.75],
        [0.6, 1],
        [0.08, 0.9],
      ],
    ],
  },
  {
    digit: 3,
    style: "flat top",
    strokes: [
      [
        [0.15, 0],
        [0.5, 0],
        [0.85, 0],
        "corner",
        [0.65, 0.2],
        [0.45, 0.38],
        "corner",
        [0.75, 0.45],
        [0.92, 0.7],
        [0.6, 1],
        [0.1, 0.92],
      ],
    ],
  },
  {
    digit: 3,
    style: "small top",
    strokes: [
      [
        [0.25, 0.1],
        [0.5, 0],
        [0.72, 0.17],
        [0.6, 0.35],
        [0.4, 0.4],
        "corner",
        [0.8, 0.5],
        [0.9, 0.78],
        [0.55, 1],
        [0.1, 0.88],
      ],
    ],
  },
  {
    digit: 4,
    style: "open",
    strokes: [
      [[0.3, 0], [0.2, 0.3], [0.1, 0.6], "corner", [0.5, 0.6], [0.95, 0.58]],
      [
        [0.7, 0.2],
        [0.68, 0.6],
        [0.65, 1],
      ],
    ],
  },
  {
    digit: 4,
    style: "closed",
    strokes: [
      [[0.7, 0], [0.4, 0.35], [0.08, 0.68], "corner", [0.5, 0.68], [0.95, 0.68]],
      [
        [0.7, 0],
        [0.7, 0.5],
        [0.7, 1],
      ],
    ],
  },
  {
    digit: 4,
    style: "like a u",
    strokes: [
      [
        [0.15, 0.05],
        [0.12, 0.35],
        [0.3, 0.55],
        [0.8, 0.45],
      ],
      [
        [0.8, 0],
        [0.8, 0.5],
        [0.78, 1],
      ],
    ],
  },
  {
    digit: 5,
    style: "two strokes",
    strokes: [
      [
        [0.2, 0.02],
        [0.18, 0.22],
        [0.15, 0.42],
        "corner",
        [0.5, 0.36],
        [0.88, 0.55],
        [0.8, 0.88],
        [0.45, 1],
        [0.08, 0.9],
      ],
      [
        [0.2, 0.02],
        [0.5, 0.01],
        [0.85, 0],
      ],
    ],
  },
  {
    digit: 5,
    style: "one stroke",
    strokes: [
      [
        [0.85, 0],
        [0.5, 0],
        [0.25, 0.02],
        "corner",
        [0.2, 0.2],
        [0.18, 0.42],
        "corner",
        [0.55, 0.38],
        [0.88, 0.62],
        [0.6, 0.98],
        [0.08, 0.92],
      ],
    ],
  },
  {
    digit: 5,
    style: "like an s",
    strokes: [
      [
        [0.85, 0.02],
        [0.4, 0.03],
        [0.2, 0.25],
        [0.45, 0.45],
        [0.8, 0.65],
        [0.7, 0.95],
        [0.1, 0.95],
      ],
    ],
  },
  {
    digit: 6,
    style: "curved",
    strokes: [
      [
        [0.75, 0],
        [0.35, 0.2],
        [0.1, 0.6],
        [0.25, 0.95],
        [0.65, 0.98],
        [0.85, 0.72],
        [0.6, 0.5],
        [0.15, 0.7],
      ],
    ],
  },
  {
    digit: 6,
    style: "straight",
    strokes: [
      [
        [0.5, 0],
        [0.3, 0.35],
        [0.15, 0.7],
        [0.4, 1],
        [0.75, 0.9],
        [0.75, 0.62],
        [0.45, 0.52],
        [0.18, 0.7],
      ],
    ],
  },
  {
    digit: 6,
    style: "small loop",
    strokes: [
      [
        [0.65, 0.02],
        [0.3, 0.3],
        [0.15, 0.75],
        [0.4, 1],
        [0.68, 0.88],
        [0.6, 0.68],
        [0.35, 0.68],
        [0.18, 0.82],
      ],
    ],
  },
  { digit: 7, style: "plain", strokes: [[[0.1, 0.03], [0.5, 0.02], [0.9, 0.02], "corner", [0.65, 0.5], [0.4, 1]]] },
  {
    digit: 7,
    style: "crossed",
    strokes: [
      [[0.1, 0.05], [0.5, 0.03], [0.9, 0.02], "corner", [0.6, 0.5], [0.4, 1]],
      [
        [0.3, 0.52],
        [0.55, 0.5],
        [0.85, 0.48],
      ],
    ],
  },
  {
    digit: 7,
    style: "curved",
    strokes: [[[0.12, 0.15], [0.2, 0.04], [0.55, 0.06], [0.88, 0.03], "corner", [0.6, 0.4], [0.5, 0.7], [0.45, 1]]],
  },
  {
    digit: 8,
    style: "one stroke",
    strokes: [
      [
        [0.78, 0.12],
        [0.5, 0],
        [0.22, 0.18],
        [0.45, 0.45],
        [0.8, 0.7],
        [0.55, 1],
        [0.2, 0.8],
        [0.45, 0.5],
        [0.8, 0.25],
        [0.75, 0.1],
      ],
    ],
  },
  {
    digit: 8,
    style: "two rings",
    strokes: [
      [
        [0.5, 0],
        [0.25, 0.22],
        [0.5, 0.45],
        [0.75, 0.22],
        [0.5, 0],
      ],
      [
        [0.5, 0.45],
        [0.15, 0.72],
        [0.5, 1],
        [0.85, 0.72],
        [0.5, 0.45],
      ],
    ],
  },
  {
    digit: 8,
    style: "narrow",
    strokes: [
      [
        [0.68, 0.1],
        [0.5, 0],
        [0.35, 0.2],
        [0.5, 0.48],
        [0.68, 0.78],
        [0.5, 1],
        [0.33, 0.8],
        [0.5, 0.5],
        [0.68, 0.22],
        [0.62, 0.06],
      ],
    ],
  },
  {
    digit: 9,
    style: "straight",
    strokes: [
      [
        [0.8, 0.25],
        [0.5, 0.02],
        [0.18, 0.2],
        [0.35, 0.48],
        [0.75, 0.35],
        [0.82, 0.1],
        "corner",
        [0.78, 0.5],
        [0.75, 1],
      ],
    ],
  },
  {
    digit: 9,
    style: "curved",
    strokes: [
      [
        [0.8, 0.2],
        [0.5, 0],
        [0.2, 0.22],
        [0.4, 0.48],
        [0.75, 0.35],
        [0.82, 0.15],
        [0.82, 0.6],
        [0.6, 0.95],
        [0.2, 0.95],
      ],
    ],
  },
  {
    digit: 9,
    style: "leaning",
    strokes: [
      [
        [0.85, 0.12],
        [0.5, 0.02],
        [0.25, 0.25],
        [0.4, 0.45],
        [0.75, 0.32],
        [0.85, 0.1],
        "corner",
        [0.65, 0.55],
        [0.5, 1],
      ],
    ],
  },
];

// Between corners a curve runs through its control points (Catmull and Rom).
function smooth(controls) {
  const parts = [[]];
  for (const at of controls)
    if (at === "corner") parts.push([parts.at(-1).at(-1)]);
    else parts.at(-1).push(at);
  return parts.flatMap((p) =>
    p.slice(0, -1).flatMap((_, i) => {
      const [a, b, c, d] = [p[Math.max(0, i - 1)], p[i], p[i + 1], p[Math.min(p.length - 1, i + 2)]];
      return Array.from({ length: 9 }, (_, n) => {
        const t = n / 8;
        return [0, 1].map(
          (k) =>
            0.5 *
            (2 * b[k] +
              (c[k] - a[k]) * t +
              (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
              (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t),
        );
      });
    }),
  );
}

/** Numbers from 0 to 1, always the same (a linear congruence of 31 bits). */
export function numbers(seed) {
  let state = (seed * 7919 + 12345) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * The strokes of a style as one hand draws them on a pad of 100 × 100: its own slant, width, place and unsteadiness.
 */
export function drawn({ strokes }, random = () => 0.5) {
  const between = (from, to) => from + (to - from) * random();
  const [slant, width, height] = [between(-0.1, 0.3), between(0.5, 0.8), between(45, 80)];
  const [turn, shake] = [between(-0.1, 0.1), 0.06];
  const [left, top] = [between(5, 90 - height * width), between(5, 95 - height)];
  return strokes.map((controls) =>
    smooth(controls.map((at) => (at === "corner" ? at : at.map((u) => u + shake * (random() - 0.5))))).map(([x, y]) => {
      const [u, v] = [width * (x - 0.5) - slant * (y - 0.5), y - 0.5];
      return [left + height * (0.5 * width + u - turn * v), top + height * (0.5 + v + turn * u)];
    }),
  );
}
