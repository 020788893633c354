// Ways down a function of two variables, step by step as the library's optimizers and rules go.

/**
 * A bowl ½(u² + bv²), turned by an angle: curvatures 1 and b. Bent: along u the slope rises as fast as u up to 1, b
 * times as fast up to 2, and as before beyond, so that all curvatures still lie between b and 1.
 */
export function landscape(b, degrees, bent) {
  var c = Math.cos((degrees * Math.PI) / 180),
    s = Math.sin((degrees * Math.PI) / 180),
    turned = (x) => [c * x[0] + s * x[1], c * x[1] - s * x[0]],
    slope = (u) => (!bent || u < 1 ? u : u < 2 ? 1 + b * (u - 1) : 1 + b + (u - 2)),
    height = (u) =>
      !bent || u < 1
        ? (u * u) / 2
        : u < 2
          ? 0.5 + (u - 1) + (b * (u - 1) * (u - 1)) / 2
          : 1.5 + b / 2 + (1 + b) * (u - 2) + ((u - 2) * (u - 2)) / 2;
  return {
    value: (x) => {
      var [u, v] = turned(x);
      return height(u) + (b * v * v) / 2;
    },
    gradient: (x) => {
      var [u, v] = turned(x),
        du = slope(u),
        dv = b * v;
      return [c * du - s * dv, s * du + c * dv];
    },
  };
}

/** The names of the ways, in the order of their colours. */
export var waysDown = ["descent", "line search", "heavy ball", "Nesterov", "Adam"];

/** x₀, x₁, …, x_n of one way; s and β as in Momentum, alpha as in Adam. */
export function pathDown(way, f, start, n, knobs) {
  var x = start.slice(),
    z = [0, 0],
    m = [0, 0],
    v = [0, 0],
    points = [x.slice()],
    { s, beta, alpha } = knobs;
  function moved(by, along) {
    x = [x[0] - by * along[0], x[1] - by * along[1]];
  }
  for (var k = 1; k <= n; k++) {
    if (way === "Nesterov") {
      var ahead = f.gradient([x[0] - s * beta * z[0], x[1] - s * beta * z[1]]);
      z = [beta * z[0] + ahead[0], beta * z[1] + ahead[1]];
      moved(s, z);
    } else {
      var g = f.gradient(x);
      if (way === "descent") moved(s, g);
      else if (way === "line search") moved(onUntilLevel(f, x, g), g);
      else if (way === "heavy ball") {
        z = [beta * z[0] + g[0], beta * z[1] + g[1]];
        moved(s, z);
      } else if (way === "Adam") {
        m = m.map((mi, i) => 0.9 * mi + 0.1 * g[i]);
        v = v.map((vi, i) => 0.999 * vi + 0.001 * g[i] * g[i]);
        x = x.map((xi, i) => xi - (alpha * m[i]) / (1 - 0.9 ** k) / (Math.sqrt(v[i] / (1 - 0.999 ** k)) + 1e-8));
      } else throw new Error(`There is no way down called ${way}.`);
    }
    points.push(x.slice());
  }
  return points;
}

// The step along −g where the slope along it is 0: by halving, to the last bit.
function onUntilLevel(f, x, g) {
  function slope(s) {
    var h = f.gradient([x[0] - s * g[0], x[1] - s * g[1]]);
    return -(g[0] * h[0] + g[1] * h[1]);
  }
  if (!(slope(0) < 0)) return 0;
  var near = 0,
    far = 1;
  while (slope(far) < 0 && far < 1e30) far *= 2;
  for (var halvings = 0; halvings < 200; halvings++) {
    var middle = near + (far - near) / 2;
    if (middle <= near || middle >= far) break;
    if (slope(middle) < 0) near = middle;
    else far = middle;
  }
  return far;
}

/** The first k from which on, up to twice k, f is a millionth of its start; −1 if there is none. */
export function stepsToMillionth(values) {
  var good = -1;
  for (var k = 0; k < values.length; k++) {
    if (!(values[k] <= values[0] / 1e6)) good = -1;
    else if (good < 0) good = k;
    if (good >= 0 && k >= 2 * good) return good;
  }
  return -1;
}

/** How many points the end of a path goes round through, away from the minimum 0; 0 where it does not circle. */
export function circleOf(points) {
  var last = points[points.length - 1],
    size = Math.hypot(last[0], last[1]);
  if (!(size > 1e-6) || !Number.isFinite(size)) return 0;
  for (var p = 2; p <= 12 && p < points.length; p++) {
    var before = points[points.length - 1 - p];
    if (Math.hypot(last[0] - before[0], last[1] - before[1]) < 1e-9 * size) {
      var next = points[points.length - 2];
      return Math.hypot(last[0] - next[0], last[1] - next[1]) > 1e-6 * size ? p : 0;
    }
  }
  return 0;
}

/** Level curves on a grid, as the d of a path: marching squares with straight pieces. */
export function levelCurves(value, half, levels, cells) {
  var step = (2 * half) / cells,
    at = (i) => -half + i * step,
    grid = Array.from({ length: cells + 1 }, (_, j) =>
      Array.from({ length: cells + 1 }, (_, i) => value([at(i), at(j)])),
    ),
    d = "";
  function cut(i, j, k, l, level) {
    var a = grid[j][i],
      b = grid[l][k],
      t = (level - a) / (b - a);
    return `${(at(i) + t * (at(k) - at(i))).toFixed(2)} ${(-(at(j) + t * (at(l) - at(j)))).toFixed(2)}`;
  }
  levels.forEach((level) => {
    for (var j = 0; j < cells; j++)
      for (var i = 0; i < cells; i++) {
        var corners = [
            [i, j],
            [i + 1, j],
            [i + 1, j + 1],
            [i, j + 1],
          ],
          high = corners.map(([p, q]) => grid[q][p] > level),
          cuts = [];
        corners.forEach(([p, q], k) => {
          var [r, t] = corners[(k + 1) % 4];
          if (high[k] !== high[(k + 1) % 4]) cuts.push(cut(p, q, r, t, level));
        });
        if (cuts.length > 1) d += `M${cuts[0]}L${cuts[1]}`;
        if (cuts.length > 3) d += `M${cuts[2]}L${cuts[3]}`;
      }
  });
  return d;
}
