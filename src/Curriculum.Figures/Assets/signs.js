// Behind a layer of neurons over one input stands one more: its own folds, counted exactly, for one pattern of signs or
// all.
import { wholeNumbers } from "./exact.js";

/**
 * A counter for Σ wᵢ ReLU(aᵢt + bᵢ) + c: count(s, t) is the number of folds it adds with the signs of the digits of s
 * (of aᵢ and bᵢ together) and of t (of wᵢ) in base 2, 1 for minus. chance is whether something cancels by chance: two
 * folds at one place, a zero on a fold, or a flat stretch; the law of signs leaves that out.
 */
export function foldsBehind(a, b, w, c) {
  var n = a.length,
    all = wholeNumbers([...a, ...b, ...w, c]),
    A = all.whole.slice(0, n),
    B = all.whole.slice(n, 2 * n),
    W = all.whole.slice(2 * n, 3 * n),
    C = all.whole[3 * n] * 2n ** BigInt(all.k),
    order = Array.from(a.keys()).sort((i, j) => less(i, j)),
    result = { count: count, chance: false };

  // −b/a of i before that of j: the sign of bⱼaᵢ − bᵢaⱼ, turned by the signs of aᵢ and aⱼ.
  function less(i, j) {
    var d = (B[j] * A[i] - B[i] * A[j]) * sign(A[i]) * sign(A[j]);
    return d < 0n ? -1 : d > 0n ? 1 : 0;
  }
  function sign(x) {
    return x < 0n ? -1n : 1n;
  }
  for (var k = 1; k < n; k++) if (less(order[k - 1], order[k]) === 0) result.chance = true;

  // At[j][i] = aᵢtⱼ + bᵢ at fold tⱼ of neuron j, times |aⱼ| > 0: its sign follows the sign of neuron i.
  var at = A.map((aj, j) => A.map((ai, i) => (B[i] * aj - ai * B[j]) * sign(aj)));

  function count(s, t) {
    function flipped(x, signs, i) {
      return (signs >> i) & 1 ? -x : x;
    }
    var left = 0n, // the slopes at both ends of the line
      right = 0n;
    for (var i = 0; i < n; i++) {
      var ai = flipped(A[i], s, i);
      if (ai < 0n) left += flipped(W[i], t, i) * ai;
      else right += flipped(W[i], t, i) * ai;
    }
    var values = order.map((j) => {
      var z = C * (A[j] < 0n ? -A[j] : A[j]);
      for (var i = 0; i < n; i++) {
        var u = flipped(at[j][i], s, i);
        if (u > 0n) z += flipped(W[i], t, i) * u;
      }
      return z;
    });
    if (values.some((z) => z === 0n)) result.chance = true;
    // A slope of 0 where some neuron is active is chance, too.
    var slope = left,
      active = order.filter((j) => flipped(A[j], s, j) < 0n).length;
    for (var m = 0; m <= n; m++) {
      if (slope === 0n && active > 0) result.chance = true;
      if (m === n) break;
      var bending = flipped(A[order[m]], s, order[m]);
      slope += flipped(W[order[m]], t, order[m]) * (bending < 0n ? -bending : bending);
      active += bending < 0n ? -1 : 1;
    }
    // Far out the slope decides; without one nothing changes there.
    var signs = [-left, ...values, right],
      folds = 0;
    for (var k = 1; k < signs.length; k++)
      if ((signs[k - 1] < 0n && signs[k] > 0n) || (signs[k - 1] > 0n && signs[k] < 0n)) folds++;
    return folds;
  }
  return result;
}

/** The folds of all 4ⁿ patterns: rows by the signs of the folds below, columns by those of the weights. */
export function allSigns(a, b, w, c) {
  var counter = foldsBehind(a, b, w, c),
    side = 1 << a.length,
    counts = Array.from({ length: side }, (_, s) => Array.from({ length: side }, (_, t) => counter.count(s, t)));
  return { counts: counts, chance: counter.chance };
}

/** p/q in lowest terms, for a reader. */
export function lowestTerms(p, q) {
  for (var x = p, y = q; y; [x, y] = [y, x % y]);
  return q / x === 1 ? String(p / x) : `${p / x}/${q / x}`;
}
