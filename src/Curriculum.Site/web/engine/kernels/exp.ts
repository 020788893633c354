// y = eˣ, number by number, and the way from 64 bits to 32. With n = x/ln 2 rounded and r = x − n ln 2, |r| ≤ 0.35, eˣ
// is 2ⁿ times a few terms of eʳ; both precisions are worked out in 64 bits.

/** Exp.Task and Narrow.Task: to = f(from). */
@unmanaged
class Task {
  from: usize;
  to: usize;
  count: i32;
}

class Power {
  /** 1 + r·sum/k: Horner's rule for the series. */
  @inline static next(sum: v128, r: v128, share: f64): v128 {
    return f64x2.add(f64x2.splat(1), f64x2.mul(f64x2.mul(sum, r), f64x2.splat(share)));
  }

  /** Two numbers; `terms` of the series of eʳ, a constant to the compiler. Beyond ±limit the result is 0 or ∞. */
  @inline static of(x: v128, terms: i32, limit: f64): v128 {
    x = f64x2.max(f64x2.min(x, f64x2.splat(limit)), f64x2.splat(-limit));
    const n = f64x2.nearest(f64x2.mul(x, f64x2.splat(1.4426950408889634)));
    // ln 2 in two parts, the first with few bits: n times it is exact.
    let r = f64x2.sub(x, f64x2.mul(n, f64x2.splat(0.693147180369123816490)));
    r = f64x2.sub(r, f64x2.mul(n, f64x2.splat(1.90821492927058770002e-10)));
    let sum = f64x2.splat(1);
    if (terms > 8) {
      for (let k = terms; k > 8; k--) sum = Power.next(sum, r, 1 / <f64>k);
    }
    sum = Power.next(sum, r, 1 / 8.0);
    sum = Power.next(sum, r, 1 / 7.0);
    sum = Power.next(sum, r, 1 / 6.0);
    sum = Power.next(sum, r, 1 / 5.0);
    sum = Power.next(sum, r, 1 / 4.0);
    sum = Power.next(sum, r, 1 / 3.0);
    sum = Power.next(sum, r, 1 / 2.0);
    sum = Power.next(sum, r, 1);
    // 2ⁿ in two factors, for one may be beyond what a number holds.
    const exponent = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(n));
    const half = i64x2.shr_s(exponent, 1);
    const bias = i64x2.splat(1023);
    const first = i64x2.shl(i64x2.add(half, bias), 52);
    const second = i64x2.shl(i64x2.add(i64x2.sub(exponent, half), bias), 52);
    return f64x2.mul(f64x2.mul(sum, first), second);
  }
}

export function exp<T>(at: usize): void {
  const t = changetype<Task>(at);
  let from = t.from;
  let to = t.to;
  let left = t.count;
  if (sizeof<T>() == 4) {
    for (; left >= 4; left -= 4, from += 16, to += 16) {
      const x = v128.load(from);
      const low = f32x4.demote_f64x2_zero(Power.of(f64x2.promote_low_f32x4(x), 8, 200));
      const above = f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3));
      const high = f32x4.demote_f64x2_zero(Power.of(above, 8, 200));
      v128.store(to, v128.shuffle<f32>(low, high, 0, 1, 4, 5));
    }
    for (; left > 0; left--, from += 4, to += 4) {
      const x = f64x2.splat(<f64>load<f32>(from));
      store<f32>(to, <f32>f64x2.extract_lane(Power.of(x, 8, 200), 0));
    }
  } else {
    for (; left >= 2; left -= 2, from += 16, to += 16) v128.store(to, Power.of(v128.load(from), 14, 750));
    if (left > 0) store<f64>(to, f64x2.extract_lane(Power.of(f64x2.splat(load<f64>(from)), 14, 750), 0));
  }
}

/** Numbers of 64 bits as the nearest ones of 32. */
export function narrow(at: usize): void {
  const t = changetype<Task>(at);
  let from = t.from;
  let to = t.to;
  let left = t.count;
  for (; left >= 2; left -= 2, from += 16, to += 8) {
    v128.store64_lane(to, f32x4.demote_f64x2_zero(v128.load(from)), 0);
  }
  if (left > 0) store<f32>(to, <f32>load<f64>(from));
}
