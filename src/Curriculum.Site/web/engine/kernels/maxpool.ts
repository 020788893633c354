// Max-pooling with windows that do not overlap, as MaxPool.cs has it. The channels fill registers.
import { Where } from "./simd";

/**
 * MaxPool.Task: w = the largest v of each size × size window, NaN if there is one; dv = dw at the first such, else 0.
 */
@unmanaged
class Task {
  v: usize;
  w: usize;
  dw: usize;
  dv: usize;
  count: i32;
  size: i32;
  rows: i32;
  columns: i32;
  channels: i32;
}

export function maxPool<T>(at: usize): void {
  const t = changetype<Task>(at);
  const size = t.size;
  const pixel = <usize>t.channels * sizeof<T>();
  const line = <usize>t.columns * pixel;
  const down = t.rows / size;
  const across = t.columns / size;
  const back = t.dv != 0;
  if (back && (down * size < t.rows || across * size < t.columns)) {
    memory.fill(t.dv, 0, t.count * t.rows * line);
  }
  let w = t.w;
  let dw = t.dw;
  for (let sample = 0; sample < t.count; sample++) {
    for (let i = 0; i < down; i++) {
      for (let j = 0; j < across; j++) {
        const window = (sample * t.rows + i * size) * line + j * size * pixel;
        for (let c: usize = 0; c < pixel; c += 16) {
          const from = t.v + window + c;
          if (back) give<T>(from, v128.load(w + c), v128.load(dw + c), t.dv + window + c, size, line, pixel);
          else v128.store(w + c, largest<T>(from, size, line, pixel));
        }
        w += pixel;
        dw += pixel;
      }
    }
  }
}

function largest<T>(v: usize, size: i32, line: usize, pixel: usize): v128 {
  let best = v128.load(v);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) best = v128.max<T>(best, v128.load(v + p * line + q * pixel));
  }
  return best;
}

/** What is left to give is nothing, once given. */
function give<T>(v: usize, best: v128, left: v128, dv: usize, size: i32, line: usize, pixel: usize): void {
  const zero = v128.splat<T>(0);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) {
      const at = p * line + q * pixel;
      const here = v128.load(v + at);
      v128.store(dv + at, Where.largest<T>(here, best, left, zero));
      left = Where.largest<T>(here, best, zero, left);
    }
  }
}
