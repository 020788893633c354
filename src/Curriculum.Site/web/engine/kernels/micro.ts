// The inner loop of every product: c[row, :] = start + Σ_k p[row, k] q[k, :], as MicroKernel.cs has it, for registers
// of 128 bits, of which a browser has 15: four rows of two, or eight rows of one. Each number is summed in the order of
// k.
import { Lanes, Multiply } from "./simd";

/** Strides of a block in bytes. k runs over `segments` parts of `depth` steps each. */
export let pRow: usize = 0;
export let pStep: usize = 0;
export let pSegment: usize = 0;
export let qRow: usize = 0;
export let cRow: usize = 0;
export let startRow: usize = 0;
let depth: i32 = 0;
let segments: i32 = 0;
let relu: bool = false;

/** P: from row to row, from k to k + 1, from segment to segment. Q: from row to row. C: from row to row. */
export function layOut(pToRow: usize, pToStep: usize, pToSegment: usize, qToRow: usize, cToRow: usize): void {
  pRow = pToRow;
  pStep = pToStep;
  pSegment = pToSegment;
  qRow = qToRow;
  cRow = cToRow;
}

/** Steps of k in a segment, segments, from row to row of what the sums start at, and whether max(·, 0) is taken. */
export function run(steps: i32, parts: i32, startToRow: usize, takesMax: bool): void {
  depth = steps;
  segments = parts;
  startRow = startToRow;
  relu = takesMax;
}

/**
 * Any number of rows of C, columns ≤ two registers; `start` is where the sums start, or 0. `block` is 8 × 2 registers.
 */
export function rows<T>(count: i32, columns: i32, p: usize, q: usize, c: usize, start: usize, block: usize): void {
  const lanes = Lanes.of<T>();
  if (columns == 2 * lanes) {
    two<T>(count, p, q, c, start);
  } else if (columns == lanes) {
    one<T>(count, p, q, c, start);
  } else {
    some<T>(count, columns, p, q, c, start, block);
  }
}

/** Columns that do not fill the registers: eight rows at a time go through a full block beside C. */
function some<T>(count: i32, columns: i32, p: usize, q: usize, c: usize, start: usize, block: usize): void {
  const lanes = Lanes.of<T>();
  const wide = columns > lanes;
  const line: usize = wide ? 32 : 16;
  const bytes = <usize>columns * sizeof<T>();
  const ofC = cRow;
  const ofStart = startRow;
  cRow = line;
  startRow = line;
  for (let left = count; left > 0; left -= 8) {
    const made = min(8, left);
    if (start) {
      for (let row = 0; row < made; row++, start += ofStart) copy<T>(start, bytes, block + row * line);
    }
    if (wide) two<T>(made, p, q, block, start ? block : 0);
    else one<T>(made, p, q, block, start ? block : 0);
    for (let row = 0; row < made; row++, c += ofC) copy<T>(block + row * line, bytes, c);
    p += made * pRow;
  }
  cRow = ofC;
  startRow = ofStart;
}

function copy<T>(from: usize, bytes: usize, to: usize): void {
  for (let at: usize = 0; at < bytes; at += sizeof<T>()) store<T>(to + at, load<T>(from + at));
}

function two<T>(count: i32, p: usize, q: usize, c: usize, start: usize): void {
  const from = startRow;
  for (; count >= 4; count -= 4, p += 4 * pRow, c += 4 * cRow, start += start ? 4 * from : 0) two4<T>(p, q, c, start);
  if (count == 3) two3<T>(p, q, c, start);
  else if (count == 2) two2<T>(p, q, c, start);
  else if (count == 1) two1<T>(p, q, c, start);
}

function one<T>(count: i32, p: usize, q: usize, c: usize, start: usize): void {
  const from = startRow;
  for (; count >= 8; count -= 8, p += 8 * pRow, c += 8 * cRow, start += start ? 8 * from : 0) one8<T>(p, q, c, start);
  if (count >= 4) {
    one4<T>(p, q, c, start);
    count -= 4;
    p += 4 * pRow;
    c += 4 * cRow;
    start += start ? 4 * from : 0;
  }
  for (; count > 0; count--, p += pRow, c += cRow, start += start ? from : 0) one1<T>(p, q, c, start);
}

function two4<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.two<T>(4, p, q, c, start);
}
function two3<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.two<T>(3, p, q, c, start);
}
function two2<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.two<T>(2, p, q, c, start);
}
function two1<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.two<T>(1, p, q, c, start);
}
function one8<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.one<T>(8, p, q, c, start);
}
function one4<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.one<T>(4, p, q, c, start);
}
function one1<T>(p: usize, q: usize, c: usize, start: usize): void {
  Block.one<T>(1, p, q, c, start);
}

class Block {
  /** At most four rows of two registers. R is a constant to the compiler, which drops the rows a block lacks. */
  @inline static two<T>(R: i32, p: usize, q: usize, c: usize, start: usize): void {
    const toRow = pRow;
    const toStep = pStep;
    const toQ = qRow;
    const zero = v128.splat<T>(0);
    let a0 = zero, a1 = zero, b0 = zero, b1 = zero, c0 = zero, c1 = zero, d0 = zero, d1 = zero;
    if (start) {
      const from = startRow;
      a0 = v128.load(start);
      a1 = v128.load(start, 16);
      if (R > 1) b0 = v128.load(start + from);
      if (R > 1) b1 = v128.load(start + from, 16);
      if (R > 2) c0 = v128.load(start + 2 * from);
      if (R > 2) c1 = v128.load(start + 2 * from, 16);
      if (R > 3) d0 = v128.load(start + 3 * from);
      if (R > 3) d1 = v128.load(start + 3 * from, 16);
    }
    const steps = depth;
    const toSegment = pSegment;
    for (let segment = segments; segment > 0; segment--) {
      let e = p;
      for (let k = steps; k > 0; k--) {
        const q0 = v128.load(q);
        const q1 = v128.load(q, 16);
        const x0 = v128.load_splat<T>(e);
        a0 = Multiply.add<T>(x0, q0, a0);
        a1 = Multiply.add<T>(x0, q1, a1);
        if (R > 1) {
          const x1 = v128.load_splat<T>(e + toRow);
          b0 = Multiply.add<T>(x1, q0, b0);
          b1 = Multiply.add<T>(x1, q1, b1);
        }
        if (R > 2) {
          const x2 = v128.load_splat<T>(e + 2 * toRow);
          c0 = Multiply.add<T>(x2, q0, c0);
          c1 = Multiply.add<T>(x2, q1, c1);
        }
        if (R > 3) {
          const x3 = v128.load_splat<T>(e + 3 * toRow);
          d0 = Multiply.add<T>(x3, q0, d0);
          d1 = Multiply.add<T>(x3, q1, d1);
        }
        e += toStep;
        q += toQ;
      }
      p += toSegment;
    }
    if (relu) {
      a0 = v128.max<T>(a0, zero);
      a1 = v128.max<T>(a1, zero);
      if (R > 1) b0 = v128.max<T>(b0, zero);
      if (R > 1) b1 = v128.max<T>(b1, zero);
      if (R > 2) c0 = v128.max<T>(c0, zero);
      if (R > 2) c1 = v128.max<T>(c1, zero);
      if (R > 3) d0 = v128.max<T>(d0, zero);
      if (R > 3) d1 = v128.max<T>(d1, zero);
    }
    const toC = cRow;
    v128.store(c, a0);
    v128.store(c, a1, 16);
    if (R > 1) v128.store(c + toC, b0);
    if (R > 1) v128.store(c + toC, b1, 16);
    if (R > 2) v128.store(c + 2 * toC, c0);
    if (R > 2) v128.store(c + 2 * toC, c1, 16);
    if (R > 3) v128.store(c + 3 * toC, d0);
    if (R > 3) v128.store(c + 3 * toC, d1, 16);
  }

  /** One, four or eight rows of one register. */
  @inline static one<T>(R: i32, p: usize, q: usize, c: usize, start: usize): void {
    const toRow = pRow;
    const toStep = pStep;
    const toQ = qRow;
    const zero = v128.splat<T>(0);
    let a0 = zero, a1 = zero, a2 = zero, a3 = zero, a4 = zero, a5 = zero, a6 = zero, a7 = zero;
    if (start) {
      const from = startRow;
      a0 = v128.load(start);
      if (R > 1) a1 = v128.load(start + from);
      if (R > 1) a2 = v128.load(start + 2 * from);
      if (R > 1) a3 = v128.load(start + 3 * from);
      if (R > 4) a4 = v128.load(start + 4 * from);
      if (R > 4) a5 = v128.load(start + 5 * from);
      if (R > 4) a6 = v128.load(start + 6 * from);
      if (R > 4) a7 = v128.load(start + 7 * from);
    }
    const steps = depth;
    const toSegment = pSegment;
    for (let segment = segments; segment > 0; segment--) {
      let e = p;
      for (let k = steps; k > 0; k--) {
        const q0 = v128.load(q);
        a0 = Multiply.add<T>(v128.load_splat<T>(e), q0, a0);
        if (R > 1) {
          a1 = Multiply.add<T>(v128.load_splat<T>(e + toRow), q0, a1);
          a2 = Multiply.add<T>(v128.load_splat<T>(e + 2 * toRow), q0, a2);
          a3 = Multiply.add<T>(v128.load_splat<T>(e + 3 * toRow), q0, a3);
        }
        if (R > 4) {
          const f = e + 4 * toRow;
          a4 = Multiply.add<T>(v128.load_splat<T>(f), q0, a4);
          a5 = Multiply.add<T>(v128.load_splat<T>(f + toRow), q0, a5);
          a6 = Multiply.add<T>(v128.load_splat<T>(f + 2 * toRow), q0, a6);
          a7 = Multiply.add<T>(v128.load_splat<T>(f + 3 * toRow), q0, a7);
        }
        e += toStep;
        q += toQ;
      }
      p += toSegment;
    }
    if (relu) {
      a0 = v128.max<T>(a0, zero);
      if (R > 1) a1 = v128.max<T>(a1, zero);
      if (R > 1) a2 = v128.max<T>(a2, zero);
      if (R > 1) a3 = v128.max<T>(a3, zero);
      if (R > 4) a4 = v128.max<T>(a4, zero);
      if (R > 4) a5 = v128.max<T>(a5, zero);
      if (R > 4) a6 = v128.max<T>(a6, zero);
      if (R > 4) a7 = v128.max<T>(a7, zero);
    }
    const toC = cRow;
    v128.store(c, a0);
    if (R > 1) v128.store(c + toC, a1);
    if (R > 1) v128.store(c + 2 * toC, a2);
    if (R > 1) v128.store(c + 3 * toC, a3);
    if (R > 4) v128.store(c + 4 * toC, a4);
    if (R > 4) v128.store(c + 5 * toC, a5);
    if (R > 4) v128.store(c + 6 * toC, a6);
    if (R > 4) v128.store(c + 7 * toC, a7);
  }
}
