// The straight way between two inputs of a network with one hidden layer: every fold it crosses, in exact arithmetic.
import { wholeNumbers } from "./exact.js";

/** weights: the layers' numbers as NetworkData.cs writes them, A by columns, then b: n inputs, m hidden, k outputs. */
export function walker(numbers, n, m, k) {
  if (numbers.length !== m * (n + 1) + k * (m + 1)) throw new Error("The walk needs one hidden layer with biases.");
  var A = numbers.slice(0, m * n),
    b = numbers.slice(m * n, m * (n + 1)),
    C = numbers.slice(m * (n + 1), m * (n + 1) + m * k),
    d = numbers.slice(m * (n + 1) + m * k),
    // Row by row as whole numbers, each row and its bias by a power of two of their own: signs and quotients stay.
    rows = Array.from(b, (bi, i) => wholeNumbers([...Array.from({ length: n }, (_, j) => A[j * m + i]), bi]).whole);

  function before(v) {
    var whole = wholeNumbers(v),
      one = 1n << BigInt(whole.k);
    return {
      k: whole.k,
      u: rows.map((row) => whole.whole.reduce((sum, x, j) => (x ? sum + row[j] * x : sum), row[n] * one)),
    };
  }

  /**
   * The folds between p and q in their order: neuron i, whether it turns on, and t = u₀/(u₀ − u₁), where u is what the
   * neuron gets at the two ends. A neuron is on where u > 0.
   */
  function folds(p, q) {
    var start = before(p),
      end = before(q),
      shift = BigInt(Math.max(start.k, end.k)),
      u0 = start.u.map((u) => u << (shift - BigInt(start.k))),
      u1 = end.u.map((u) => u << (shift - BigInt(end.k))),
      crossed = [];
    u0.forEach((u, i) => {
      if (u > 0n === u1[i] > 0n) return;
      var below = u - u1[i],
        sign = below < 0n ? -1n : 1n;
      crossed.push({ neuron: i, on: u1[i] > 0n, p: u * sign, q: below * sign });
    });
    crossed.sort((x, y) => {
      var difference = x.p * y.q - y.p * x.q;
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    });
    return crossed.map((one) => ({ neuron: one.neuron, on: one.on, t: quotient(one.p, one.q) }));
  }

  /** w and the hidden neurons that are on, at v. */
  function forward(v) {
    var u = Float64Array.from(b),
      w = Float64Array.from(d);
    for (var j = 0; j < n; j++) if (v[j]) for (var i = 0; i < m; i++) u[i] += A[j * m + i] * v[j];
    for (var h = 0; h < m; h++) if (u[h] > 0) for (var o = 0; o < k; o++) w[o] += C[h * k + o] * u[h];
    return { w: w, u: u };
  }

  /** Row o of the local map, W = C·(on)·A at v, less row `less` of it. */
  function map(v, o, less) {
    var u = forward(v).u,
      row = new Float64Array(n);
    for (var h = 0; h < m; h++) {
      if (!(u[h] > 0)) continue;
      var c = C[h * k + o] - C[h * k + less];
      for (var j = 0; j < n; j++) row[j] += c * A[j * m + h];
    }
    return row;
  }
  return { folds: folds, forward: forward, map: map };
}

// p/q of whole numbers as a double, 0 ≤ p ≤ q: 60 digits in base 2.
function quotient(p, q) {
  return Number((p << 60n) / q) / 2 ** 60;
}
