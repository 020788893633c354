// Folds of the plane through two points each, whole coordinates: how many pieces they make, exactly.

/** [a, b, c] of the line a·x + b·y + c = 0 through two points, in lowest terms, one way round; null for one point. */
export function lineThrough(p, q) {
  var a = p[1] - q[1],
    b = q[0] - p[0],
    c = -(a * p[0] + b * p[1]),
    d = divisor(divisor(a, b), c);
  if (a === 0 && b === 0) return null;
  if (a < 0 || (a === 0 && b < 0)) d = -d;
  return [a / d, b / d, c / d].map((x) => x + 0); // no −0
}
function divisor(x, y) {
  for (x = Math.abs(x), y = Math.abs(y); y; [x, y] = [y, x % y]);
  return x;
}

/**
 * The pieces of the plane: 1 + lines + Σ (lines through a crossing − 1), each line and each crossing once; closed are
 * those that do not reach to infinity, all but 2 a line (lines + 1 where all are parallel). Whole numbers throughout.
 */
export function countPieces(lines) {
  var different = [...new Map(lines.map((line) => [line.join(), line])).values()],
    n = different.length,
    crossings = new Map();
  different.forEach((one, i) => {
    different.slice(0, i).forEach((other) => {
      var w = one[0] * other[1] - one[1] * other[0];
      if (w === 0) return;
      var x = one[1] * other[2] - one[2] * other[1],
        y = one[2] * other[0] - one[0] * other[2],
        d = divisor(divisor(x, y), w) * Math.sign(w),
        key = `${x / d + 0},${y / d + 0},${w / d}`;
      if (!crossings.has(key)) crossings.set(key, { x: x / w, y: y / w, lines: new Set() });
      crossings.get(key).lines.add(one).add(other);
    });
  });
  var all = [...crossings.values()].map((crossing) => ({ x: crossing.x, y: crossing.y, lines: crossing.lines.size })),
    pieces = all.reduce((sum, crossing) => sum + crossing.lines - 1, 1 + n);
  return {
    pieces: pieces,
    closed: all.length ? pieces - 2 * n : 0,
    folds: lines.length,
    repeated: lines.length - n,
    parallel: parallels(different),
    crossings: all,
  };
}

function parallels(lines) {
  var directions = {};
  lines.forEach(([a, b]) => {
    var d = divisor(a, b);
    directions[[a / d, b / d]] = (directions[[a / d, b / d]] || 0) + 1;
  });
  return Object.values(directions).filter((count) => count > 1);
}

/** The square [−size, size]² cut along the lines, for a picture: corners, and on how many positive sides each lies. */
export function cutSquare(lines, size) {
  var polygons = [
    {
      corners: [
        [-size, -size],
        [size, -size],
        [size, size],
        [-size, size],
      ],
      above: 0,
    },
  ];
  [...new Map(lines.map((line) => [line.join(), line])).values()].forEach(([a, b, c]) => {
    var next = [];
    polygons.forEach((polygon) => {
      var heights = polygon.corners.map(([x, y]) => a * x + b * y + c),
        close = 1e-9 * (Math.abs(a) + Math.abs(b)) * size;
      [1, -1].forEach((side) => {
        if (!heights.some((h) => side * h > close)) return;
        var corners = [];
        polygon.corners.forEach((p, k) => {
          var m = (k + 1) % polygon.corners.length,
            h = side * heights[k],
            g = side * heights[m];
          if (h >= -close) corners.push(p);
          if ((h > close && g < -close) || (h < -close && g > close)) {
            var t = h / (h - g);
            corners.push([0, 1].map((i) => p[i] + t * (polygon.corners[m][i] - p[i])));
          }
        });
        if (corners.length > 2) next.push({ corners: corners, above: polygon.above + (side > 0 ? 1 : 0) });
      });
    });
    polygons = next;
  });
  return polygons;
}

/**
 * Six levels: what is asked, the least number of folds that do it (par), and the proof. `solved` judges a count.
 * FoldGolfTests hold par from below to the formulas, and from above to a solution counted by the library.
 */
export var golfLevels = [
  {
    goal: "Make exactly 7 pieces.",
    pieces: 7,
    par: 3,
    start: 1,
    why:
      "Two folds make at most 4 pieces. A third that crosses both is cut in three parts, and each splits a piece: " +
      "4 + 3 = 7.",
  },
  {
    goal: "Make exactly 6 pieces.",
    pieces: 6,
    par: 3,
    start: 2,
    why:
      "Two folds make at most 4. Of the 7 that three can make, one is lost where two are parallel, and one where " +
      "all three meet in one point.",
  },
  {
    goal: "Make exactly 10 pieces, none of them closed.",
    pieces: 10,
    closed: 0,
    par: 5,
    start: 3,
    why:
      "Walk round on a very large circle: each fold is crossed twice, so 2N pieces reach to infinity (N + 1, if " +
      "all are parallel). With none closed, 10 = 2 · 5.",
  },
  {
    goal: "Make exactly 3 closed pieces.",
    closed: 3,
    par: 4,
    start: 2,
    why:
      "At most 1 + N + N(N − 1)/2 pieces, less the 2N that reach to infinity: at most (N − 1)(N − 2)/2 are " +
      "closed. Three folds close 1, four close 3.",
  },
  {
    goal: "Make exactly 4 closed pieces.",
    closed: 4,
    par: 5,
    start: 4,
    why:
      "Four folds close at most 3. Five could close 6: each pair of parallels and each crossing of three takes " +
      "one away, and you need two of those. (The grid of three and three closes 4 too, with one fold more.)",
  },
  {
    goal: "Make exactly 17 pieces.",
    pieces: 17,
    par: 6,
    start: 5,
    why:
      "Five folds make at most 16. Six could make 22: a pair of parallels costs 1, three of them 3, a crossing of " +
      "three 1, of four 3, and five have to go.",
  },
];

export function solvedLevel(level, count) {
  return (
    (level.pieces === undefined || count.pieces === level.pieces) &&
    (level.closed === undefined || count.closed === level.closed)
  );
}
