// Number by number: the way back through ReLU, sums of rows, scaled sums, and Adam's step.
import { Lanes, Multiply, Where } from "./simd";

/** ReLUGradient.Task: dv = dw where w > 0, else slope·dw. */
@unmanaged
class ReLUTask<T> {
  w: usize;
  dw: usize;
  dv: usize;
  slope: T;
  count: i32;
}

export function reluGradient<T>(at: usize): void {
  const t = changetype<ReLUTask<T>>(at);
  const slope = t.slope;
  const a = v128.splat<T>(slope);
  let w = t.w;
  let dw = t.dw;
  let dv = t.dv;
  let left = t.count;
  for (; left >= Lanes.of<T>(); left -= Lanes.of<T>(), w += 16, dw += 16, dv += 16) {
    const g = v128.load(dw);
    v128.store(dv, Where.positive<T>(v128.load(w), g, v128.mul<T>(a, g)));
  }
  for (; left > 0; left--, w += sizeof<T>(), dw += sizeof<T>(), dv += sizeof<T>()) {
    const g = load<T>(dw);
    store<T>(dv, load<T>(w) > <T>0 ? g : slope * g);
  }
}

/** RowSums.Task: sum = the sum of `count` rows of n numbers. */
@unmanaged
class RowSumsTask {
  rows: usize;
  sum: usize;
  count: i32;
  n: i32;
}

export function rowSums<T>(at: usize): void {
  const t = changetype<RowSumsTask>(at);
  const line = <usize>t.n * sizeof<T>();
  const count = t.count;
  const zero = v128.splat<T>(0);
  let j: usize = 0;
  for (; j + 16 <= line; j += 16) {
    let a = zero;
    let b = zero;
    let c = zero;
    let d = zero;
    let from = t.rows + j;
    let left = count;
    for (; left >= 4; left -= 4, from += 4 * line) {
      a = v128.add<T>(a, v128.load(from));
      b = v128.add<T>(b, v128.load(from + line));
      c = v128.add<T>(c, v128.load(from + 2 * line));
      d = v128.add<T>(d, v128.load(from + 3 * line));
    }
    for (; left > 0; left--, from += line) a = v128.add<T>(a, v128.load(from));
    v128.store(t.sum + j, v128.add<T>(v128.add<T>(a, b), v128.add<T>(c, d)));
  }
  for (; j < line; j += sizeof<T>()) {
    let sum: T = <T>0;
    let from = t.rows + j;
    for (let left = count; left > 0; left--, from += line) sum += load<T>(from);
    store<T>(t.sum + j, sum);
  }
}

/** ScaledSum.Task: z = a x + y. */
@unmanaged
class ScaledSumTask<T> {
  x: usize;
  y: usize;
  z: usize;
  a: T;
  count: i32;
}

export function scaledSum<T>(at: usize): void {
  const t = changetype<ScaledSumTask<T>>(at);
  const factor = t.a;
  const a = v128.splat<T>(factor);
  let x = t.x;
  let y = t.y;
  let z = t.z;
  let left = t.count;
  for (; left >= Lanes.of<T>(); left -= Lanes.of<T>(), x += 16, y += 16, z += 16) {
    v128.store(z, Multiply.add<T>(a, v128.load(x), v128.load(y)));
  }
  for (; left > 0; left--, x += sizeof<T>(), y += sizeof<T>(), z += sizeof<T>()) {
    store<T>(z, factor * load<T>(x) + load<T>(y));
  }
}

/** AdamStep.Task: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², x ← x − s m/(r√v + ε); `largest` is 0 or the largest v. */
@unmanaged
class AdamTask<T> {
  count: i32;
  x: usize;
  g: usize;
  m: usize;
  v: usize;
  largest: usize;
  beta1: T;
  beta2: T;
  s: T;
  r: T;
  epsilon: T;
}

export function adam<T>(at: usize): void {
  const t = changetype<AdamTask<T>>(at);
  const one = <T>1;
  const zero = v128.splat<T>(0);
  const beta1 = v128.splat<T>(t.beta1);
  const beta2 = v128.splat<T>(t.beta2);
  const rest1 = v128.splat<T>(one - t.beta1);
  const rest2 = v128.splat<T>(one - t.beta2);
  const s = v128.splat<T>(-t.s);
  const r = v128.splat<T>(t.r);
  const epsilon = v128.splat<T>(t.epsilon);
  const largest = t.largest;
  const filled: usize = (<usize>t.count * sizeof<T>()) & ~15;
  let i: usize = 0;
  for (; i < filled; i += 16) {
    const g = v128.load(t.g + i);
    const x = v128.load(t.x + i);
    const m = Multiply.add<T>(beta1, v128.load(t.m + i), v128.mul<T>(rest1, g));
    let v = Multiply.add<T>(beta2, v128.load(t.v + i), v128.mul<T>(rest2, v128.mul<T>(g, g)));
    v128.store(t.m + i, m);
    v128.store(t.v + i, v);
    if (largest) {
      v = v128.max<T>(v, v128.load(largest + i));
      v128.store(largest + i, v);
    }
    const move = v128.div<T>(v128.mul<T>(s, m), Multiply.add<T>(r, v128.sqrt<T>(v), epsilon));
    v128.store(t.x + i, Where.equal<T>(m, zero, x, v128.add<T>(x, move)));
  }
  const end = <usize>t.count * sizeof<T>();
  for (; i < end; i += sizeof<T>()) {
    const g = load<T>(t.g + i);
    const m: T = t.beta1 * load<T>(t.m + i) + (one - t.beta1) * g;
    let v: T = t.beta2 * load<T>(t.v + i) + (one - t.beta2) * g * g;
    store<T>(t.m + i, m);
    store<T>(t.v + i, v);
    if (largest) {
      v = max<T>(load<T>(largest + i), v);
      store<T>(largest + i, v);
    }
    if (m != <T>0) store<T>(t.x + i, load<T>(t.x + i) - (t.s * m) / (t.r * sqrt<T>(v) + t.epsilon));
  }
}
