// Rearranges a matrix into panels that the inner loop reads straight through, as Packing.cs has it.
import { Lanes } from "./simd";

/** Columns of a panel: one or two registers. */
export function panelOf<T>(columns: i32): i32 {
  const lanes = Lanes.of<T>();
  return columns > lanes ? 2 * lanes : lanes;
}

/**
 * All panels of k rows of n numbers, any strides in bytes, one after the other, filled up with 0 to the panel's width.
 */
export function panels<T>(q: usize, row: usize, step: usize, k: i32, n: i32, panel: i32, packed: usize): void {
  const line = <usize>panel * sizeof<T>();
  for (let j = 0; j < n; j += panel, q += panel * step, packed += k * line) {
    const columns = min(panel, n - j);
    if (step == sizeof<T>()) byRows<T>(q, row, k, columns, line, packed);
    else byColumns<T>(q, row, step, k, columns, panel, packed);
  }
}

function byRows<T>(q: usize, row: usize, k: i32, columns: i32, line: usize, packed: usize): void {
  const bytes = <usize>columns * sizeof<T>();
  for (let s = 0; s < k; s++, q += row, packed += line) {
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) v128.store(packed + at, v128.load(q + at));
    for (; at < bytes; at += sizeof<T>()) store<T>(packed + at, load<T>(q + at));
    for (; at < line; at += sizeof<T>()) store<T>(packed + at, <T>0);
  }
}

function byColumns<T>(q: usize, row: usize, step: usize, k: i32, columns: i32, panel: i32, packed: usize): void {
  const line = <usize>panel * sizeof<T>();
  let i = 0;
  if (row == sizeof<T>() && sizeof<T>() == 4) {
    for (; i + 4 <= columns; i += 4) turned(q + i * step, step, k, line, packed + i * 4);
  }
  for (; i < panel; i++) {
    let from = q + i * step;
    let to = packed + i * sizeof<T>();
    for (let s = 0; s < k; s++, from += row, to += line) store<T>(to, i < columns ? load<T>(from) : <T>0);
  }
}

/** Four columns whose numbers lie one after the other: blocks of 4 × 4 are turned in registers. */
function turned(q: usize, step: usize, k: i32, line: usize, packed: usize): void {
  let s = 0;
  for (; s + 4 <= k; s += 4, q += 16, packed += 4 * line) {
    const a = v128.load(q);
    const b = v128.load(q + step);
    const c = v128.load(q + 2 * step);
    const d = v128.load(q + 3 * step);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(packed, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
    v128.store(packed + line, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    v128.store(packed + 2 * line, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5));
    v128.store(packed + 3 * line, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7));
  }
  for (; s < k; s++, q += 4, packed += line) {
    store<f32>(packed, load<f32>(q));
    store<f32>(packed, load<f32>(q + step), 4);
    store<f32>(packed, load<f32>(q + 2 * step), 8);
    store<f32>(packed, load<f32>(q + 3 * step), 12);
  }
}
