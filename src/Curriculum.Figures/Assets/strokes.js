// Makes of what a hand has drawn the 64 numbers that the digits' data have: 32×32 pixels on or off, the digit upright
// and as tall as they are, its lines as thick as they are there, and of each 4×4 pixels how many are on, 0 to 1.

/**
 * strokes: lists of points [x, y], y downwards, in any unit. Gives 64 numbers in reading order; null without a point.
 */
export function digitOfStrokes(strokes) {
  var side = 32,
    wide = 20, // of the data's 8 columns the first and the last are nearly empty
    stretch = 1.7, // how much more than the other way a narrow or a flat digit is stretched one way
    ink = 310, // pixels on: the mean of the data, nearly the same for a 1 and for an 8
    thin = 1.4,
    thick = 3.6, // half the width of a line, at least and at most
    upright = 0.75; // how much of its lean a digit loses: the data's hardly lean

  if (strokes.flat().length === 0) return null;
  strokes = straightened(strokes);
  var points = strokes.flat();
  var box = [0, 1].map((k) => {
    var along = points.map((point) => point[k]);
    return { from: Math.min(...along), to: Math.max(...along) };
  });

  // Shears what leans, by the regression of x on y along the line. What is flat has no lean.
  function straightened(all) {
    var parts = all.flatMap((stroke) =>
      stroke.slice(1).map((b, n) => {
        var a = stroke[n];
        return { length: Math.hypot(b[0] - a[0], b[1] - a[1]), x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 };
      }),
    );
    function mean(f) {
      return parts.reduce((sum, part) => sum + part.length * f(part), 0) / total;
    }
    var total = parts.reduce((sum, part) => sum + part.length, 0);
    if (!(total > 0)) return all;
    var x = mean((part) => part.x),
      y = mean((part) => part.y);
    var xx = mean((part) => (part.x - x) ** 2),
      xy = mean((part) => (part.x - x) * (part.y - y)),
      yy = mean((part) => (part.y - y) ** 2);
    if (!(yy > 0.3 * xx)) return all;
    var shear = Math.max(-0.5, Math.min(0.5, (-upright * xy) / yy));
    return all.map((stroke) => stroke.map((point) => [point[0] + shear * (point[1] - y), point[1]]));
  }

  // For each pixel the squared distance of its middle from the line, when the digit is placed for lines of radius r.
  function distances(r) {
    var room = [wide - 2 * r, side - 2 * r],
      fits = box.map((b, k) => room[k] / Math.max(b.to - b.from, 1e-9)),
      least = Math.min(fits[0], fits[1]);
    if (least > 1e6) least = 1; // a dot
    var scale = fits.map((fit) => Math.min(fit, stretch * least));
    function place(point) {
      return point.map((p, k) => side / 2 + scale[k] * (p - (box[k].from + box[k].to) / 2));
    }
    var found = new Float64Array(side * side).fill(Number.POSITIVE_INFINITY);
    strokes.forEach((stroke) => {
      var before = null;
      stroke.forEach((point, n) => {
        var at = place(point);
        if (before && n < stroke.length - 1 && Math.hypot(at[0] - before[0], at[1] - before[1]) < 0.7) return;
        near(before || at, at, found);
        before = at;
      });
    });
    return found;
  }

  function near(a, b, found) {
    var dx = b[0] - a[0],
      dy = b[1] - a[1],
      length = dx * dx + dy * dy,
      reach = thick + 2;
    var left = Math.max(0, Math.floor(Math.min(a[0], b[0]) - reach)),
      right = Math.min(side - 1, Math.ceil(Math.max(a[0], b[0]) + reach)),
      top = Math.max(0, Math.floor(Math.min(a[1], b[1]) - reach)),
      bottom = Math.min(side - 1, Math.ceil(Math.max(a[1], b[1]) + reach));
    for (var i = top; i <= bottom; i++)
      for (var j = left; j <= right; j++) {
        var x = j + 0.5 - a[0],
          y = i + 0.5 - a[1];
        var t = length > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
        var d = (x - t * dx) * (x - t * dx) + (y - t * dy) * (y - t * dy);
        if (d < found[i * side + j]) found[i * side + j] = d;
      }
  }

  // Lines so thick that about as many pixels are on as in the data.
  var first = distances(2.2),
    r = Math.sqrt(Float64Array.from(first).sort()[ink]);
  r = Math.min(thick, Math.max(thin, r));
  var pixels = distances(r),
    digit = new Float64Array(64);
  pixels.forEach((d, n) => {
    if (d <= r * r) digit[(n >> 7) * 8 + ((n & 31) >> 2)] += 1 / 16;
  });
  return digit;
}
