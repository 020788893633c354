// C = PQ (+ C, or + b in every row), then perhaps ReLU, as MatMul.cs has it. P is m×k, Q is k×n, C is m×n.
import * as micro from "./micro";
import { panelOf, panels } from "./packing";
import { BLOCK, Lanes } from "./simd";

const BLOCK_ROWS = 24; // rows of C that pass over all panels together
const BLOCK_DEPTH = 384; // of k in one go when Q is packed: a panel then stays in the first cache
const PACK_FROM = 24; // rows of C from which packing a large Q pays
const LARGE_Q = 32 * 1024; // bytes of Q that need packing

/** MatMul.Task: P's element (i, s) is at i·pRow + s·pStep, Q's (s, j) at s·qRow + j·qColumn, C's (i, j) at i·n + j. */
@unmanaged
class Task {
  m: i32;
  n: i32;
  k: i32;
  p: usize;
  q: usize;
  c: usize;
  bias: usize;
  pRow: i32;
  pStep: i32;
  qRow: i32;
  qColumn: i32;
  scratch: usize;
  add: bool;
  relu: bool;
}

export function matMul<T>(at: usize): void {
  const t = changetype<Task>(at);
  const n = t.n;
  const k = t.k;
  const size = sizeof<T>();
  const lanes = Lanes.of<T>();
  const panel = panelOf<T>(n);
  const packs = t.qColumn != 1 || n % lanes != 0 || (t.m >= PACK_FROM && n * k * <i32>size > LARGE_Q);
  const depth = max(1, packs ? min(k, BLOCK_DEPTH) : k);
  const pRow = t.pRow * size;
  const pStep = t.pStep * size;
  const cRow = n * size;
  const packed = t.scratch + BLOCK;
  micro.layOut(pRow, pStep, 0, packs ? panel * size : t.qRow * size, cRow);
  for (let s = 0; s == 0 || s < k; s += depth) {
    const steps = min(depth, k - s);
    const onC = t.add || s > 0;
    micro.run(steps, 1, onC ? cRow : 0, t.relu && s + depth >= k);
    let q = t.q + (s * t.qRow) * size;
    let stride = panel * size;
    if (packs) {
      panels<T>(q, t.qRow * size, t.qColumn * size, steps, n, panel, packed);
      q = packed;
      stride *= steps;
    }
    const from = t.p + s * pStep;
    for (let i = 0; i < t.m; i += BLOCK_ROWS) {
      const c = t.c + i * cRow;
      for (let j = 0; j < n; j += panel) {
        const start = onC ? c + j * size : t.bias ? t.bias + j * size : 0;
        const columns = min(panel, n - j);
        micro.rows<T>(
          min(BLOCK_ROWS, t.m - i), columns, from + i * pRow, q + (j / panel) * stride, c + j * size, start, t.scratch,
        );
      }
    }
  }
}
