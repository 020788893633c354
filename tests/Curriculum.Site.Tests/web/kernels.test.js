import assert from "node:assert/strict";
import { test } from "node:test";
import { builds, kernels } from "../../../src/Curriculum.Site/web/build/kernels.mjs";

const BLOCK = 64; // numbers of scratch memory before the packed ones, as PageModule has it
const PANEL = 8;

const files = [];
for (const [name, features] of Object.entries(builds)) files.push({ name, bytes: await kernels(features) });

const sections = (bytes) => {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    found.push({ id, content: bytes.subarray(at, at + size) });
    at += size;
  }
  return found;
};

for (const { name, bytes } of files) {
  test(`${name} has no memory, data, table, heap or stack of its own`, () => {
    const [type, imports, functions, globals, exports, code] = [1, 2, 3, 6, 7, 10],
      found = sections(bytes);
    assert.deepEqual(
      found.map(({ id }) => id),
      [type, imports, functions, globals, exports, code],
    );
    // One import: env.memory, of at least one page and no maximum.
    assert.deepEqual([...found[1].content], [1, 3, ...Buffer.from("env"), 6, ...Buffer.from("memory"), 2, 0, 1]);
    // Every global is a number that starts at 0: neither a stack pointer nor the start of a heap.
    const [count, ...rest] = found[3].content;
    assert.deepEqual(rest, Array(count).fill([0x7f, 1, 0x41, 0, 0x0b]).flat());
  });
}

const random = (seed) => () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x3fffffff - 1;
};

/** A memory with one module in it. Between the arrays lie canaries that no kernel may touch. */
class Room {
  constructor(bytes, bits) {
    this.memory = new WebAssembly.Memory({ initial: 64 });
    this.exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory: this.memory } }).exports;
    [this.bits, this.size] = [bits, bits / 8];
    this.Numbers = bits === 32 ? Float32Array : Float64Array;
    this.tolerance = bits === 32 ? 1e-5 : 1e-13;
    this.clear();
  }

  clear() {
    [this.at, this.canaries] = [1024, []];
  }

  /** An array that starts anywhere a number may start. */
  array(values) {
    this.canary();
    const array = new this.Numbers(this.memory.buffer, this.at, values.length);
    array.set(values);
    this.at += values.length * this.size;
    this.canary();
    return array;
  }

  canary() {
    const canary = new this.Numbers(this.memory.buffer, this.at, 3);
    canary.fill(-12345);
    this.canaries.push(canary);
    this.at += 3 * this.size;
  }

  /**
   * Calls a kernel with its argument block: whole numbers, arrays (their addresses), {number} in the precision, {flag}.
   */
  call(kernel, ...fields) {
    let at = 64;
    const view = new DataView(this.memory.buffer);
    for (const field of fields) {
      if (field?.flag !== undefined) view.setUint8(at++, field.flag ? 1 : 0);
      else if (field?.number !== undefined) {
        at = Math.ceil(at / this.size) * this.size;
        if (this.bits === 32) view.setFloat32(at, field.number, true);
        else view.setFloat64(at, field.number, true);
        at += this.size;
      } else {
        view.setInt32(at, field?.byteOffset ?? field ?? 0, true);
        at += 4;
      }
    }
    this.exports[`${kernel}${this.bits}`](64);
    for (const canary of this.canaries)
      assert.deepEqual([...canary], [-12345, -12345, -12345], `${kernel} wrote beyond`);
  }

  /** Within the tolerance, which grows with the root of how many numbers of about 1 were added up. */
  near(actual, expected, what, terms = 1) {
    assert.equal(actual.length, expected.length, what);
    for (let i = 0; i < expected.length; i++) {
      const bound = this.tolerance * Math.max(Math.sqrt(terms), Math.abs(expected[i]));
      assert.ok(Math.abs(actual[i] - expected[i]) <= bound, `${what}: ${actual[i]} at ${i}, not ${expected[i]}`);
    }
  }
}

const runnable = files.filter(({ bytes }) => WebAssembly.validate(bytes)); // relaxed SIMD came with a later Node
test("the module for every browser runs here", () => assert.equal(runnable[0].name, "kernels.wasm"));

function* rooms() {
  for (const { name, bytes } of runnable)
    for (const bits of [32, 64]) yield { room: new Room(bytes, bits), what: `${name}, ${bits} bits` };
}
const numbers = (count, next) => Array.from({ length: count }, next);

/** C = PQ in the layouts AB, AᵀB and ABᵀ, and what it starts and ends with. */
function product(room, m, n, k, layout, { bias = false, add = false, relu = false }) {
  room.clear();
  const next = random(m + 31 * n + 1009 * k),
    [pRow, pStep] = layout === "AᵀB" ? [1, m] : [k, 1],
    [qRow, qColumn] = layout === "ABᵀ" ? [1, k] : [n, 1];
  const p = room.array(numbers(m * k, next)),
    q = room.array(numbers(k * n, next)),
    c = room.array(numbers(m * n, next)),
    b = room.array(numbers(n, next)),
    scratch = room.array(numbers(BLOCK + (n + PANEL) * Math.min(k, 384), () => Number.NaN));
  const expected = numbers(m * n, () => 0);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = add ? c[i * n + j] : bias ? b[j] : 0;
      for (let s = 0; s < k; s++) sum += p[i * pRow + s * pStep] * q[s * qRow + j * qColumn];
      expected[i * n + j] = relu ? Math.max(sum, 0) : sum;
    }
  room.call("matMul", m, n, k, p, q, c, bias && b, pRow, pStep, qRow, qColumn, scratch, { flag: add }, { flag: relu });
  room.near(c, expected, `${layout} ${m}×${k}×${n}${bias ? " + b" : ""}${add ? " + C" : ""}${relu ? ", ReLU" : ""}`, k);
}

for (const { room, what } of rooms()) {
  test(`a product equals the naive loop at all sizes around the registers, ${what}`, () => {
    for (let m = 1; m <= 13; m++)
      for (let n = 1; n <= 18; n++)
        for (const k of [0, 1, 2, 3, 4, 5, 9])
          for (const layout of ["AB", "AᵀB", "ABᵀ"])
            product(room, m, n, k, layout, { bias: k % 2 === 0, add: k % 3 === 1, relu: (m + n) % 2 === 0 });
  });

  test(`a product that is packed and cut in k equals the naive loop, ${what}`, () => {
    for (const [m, n, k] of [
      [25, 33, 400],
      [24, 64, 384],
      [23, 64, 385],
      [49, 10, 800],
      [3, 130, 9],
    ])
      for (const layout of ["AB", "AᵀB", "ABᵀ"])
        for (const start of [{}, { bias: true, relu: true }, { add: true }]) product(room, m, n, k, layout, start);
  });
}

/** A convolution over three samples and its two gradients. */
function convolution(room, [channels, outputs, rows, columns, P, Q, pad, stride]) {
  const [padRows, padColumns] = [Math.min(pad, P - 1), Math.min(pad, Q - 1)],
    outRows = Math.floor((rows + 2 * padRows - P) / stride) + 1,
    outColumns = Math.floor((columns + 2 * padColumns - Q) / stride) + 1,
    count = 3,
    patch = P * Q * channels,
    next = random(channels + 7 * outputs + rows);
  room.clear();
  const a = room.array(numbers(patch * outputs, next)),
    b = room.array(numbers(outputs, next)),
    v = room.array(numbers(count * rows * columns * channels, next)),
    g = room.array(numbers(count * outRows * outColumns * outputs, next)),
    w = room.array(numbers(g.length, next)),
    da = room.array(numbers(a.length, next)),
    dv = room.array(numbers(v.length, next));
  const expectedW = numbers(w.length, () => 0),
    expectedA = numbers(a.length, () => 0),
    expectedV = numbers(v.length, () => 0);
  for (let s = 0; s < count; s++)
    for (let i = 0; i < outRows; i++)
      for (let j = 0; j < outColumns; j++)
        for (let o = 0; o < outputs; o++) {
          const at = ((s * outRows + i) * outColumns + j) * outputs + o;
          let sum = b[o];
          for (let p = 0; p < P; p++)
            for (let q = 0; q < Q; q++) {
              const [y, x] = [i * stride + p - padRows, j * stride + q - padColumns];
              if (y < 0 || y >= rows || x < 0 || x >= columns) continue;
              for (let c = 0; c < channels; c++) {
                const image = ((s * rows + y) * columns + x) * channels + c,
                  weight = ((p * Q + q) * channels + c) * outputs + o;
                sum += v[image] * a[weight];
                expectedA[weight] += v[image] * g[at];
                expectedV[image] += a[weight] * g[at];
              }
            }
          expectedW[at] = Math.max(sum, 0);
        }
  const shape = [rows, columns, channels, P, Q, padRows, padColumns, stride, outRows, outColumns, outputs, count];
  const packed = (lines, width) => (width + PANEL) * lines,
    image = (rows + 2 * padRows) * (columns + 2 * padColumns) * channels,
    scratch = (size) => room.array(numbers(BLOCK + size, () => Number.NaN));
  const what =
    `channels ${channels} → ${outputs}, ${rows}×${columns}, window ${P}×${Q}, ` + `padding ${pad}, stride ${stride}`;
  room.call("conv2dForward", ...shape, v, w, a, b, 0, 0, 0, scratch(packed(patch, outputs) + image), { flag: true });
  room.near(w, expectedW, `w, ${what}`);
  const positions = outRows * outColumns,
    ofGradient = scratch(packed(positions, outputs) + image);
  room.call("conv2dWeightGradient", ...shape, v, 0, 0, 0, g, da, 0, ofGradient, { flag: false });
  room.near(da, expectedA, `∂L/∂A, ${what}`, count * positions);
  const lines = P * Q * outputs,
    spread = (rows + P - 1) * (columns + Q - 1) * outputs,
    ofInput = scratch(lines * channels + packed(lines, channels) + spread);
  room.call("conv2dInputGradient", ...shape, 0, 0, a, 0, g, 0, dv, ofInput, { flag: false });
  room.near(dv, expectedV, `∂L/∂v, ${what}`);
}

for (const { room, what } of rooms()) {
  test(`a convolution and its gradients equal the naive loops, ${what}`, () => {
    for (let channels = 1; channels <= 9; channels++)
      for (const outputs of [1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 17])
        convolution(room, [channels, outputs, 6, 5, 3, 3, 0, 1]);
    for (const P of [1, 2, 3])
      for (const Q of [1, 2, 3])
        for (const pad of [0, 1, 2])
          for (const stride of [1, 2, 3]) convolution(room, [2, 6, 7, 11, P, Q, pad, stride]);
    convolution(room, [1, 8, 28, 28, 3, 3, 0, 1]);
  });

  test(`max-pooling gives the gradient to the first winner, ${what}`, () => {
    const lanes = 16 / room.size;
    for (const channels of [lanes, 2 * lanes, 3 * lanes])
      for (const [size, rows, columns] of [
        [2, 4, 6],
        [2, 5, 7],
        [3, 7, 6],
      ]) {
        room.clear();
        const [count, down, across] = [2, Math.floor(rows / size), Math.floor(columns / size)],
          next = random(rows);
        // Few values: there are ties.
        const v = room.array(numbers(count * rows * columns * channels, () => Math.round(2 * next()))),
          w = room.array(numbers(count * down * across * channels, next)),
          dw = room.array(numbers(w.length, next)),
          dv = room.array(numbers(v.length, next));
        const expectedW = [],
          expectedV = numbers(v.length, () => 0);
        for (let s = 0; s < count; s++)
          for (let i = 0; i < down; i++)
            for (let j = 0; j < across; j++)
              for (let c = 0; c < channels; c++) {
                let best = -1;
                for (let p = 0; p < size; p++)
                  for (let q = 0; q < size; q++) {
                    const at = ((s * rows + i * size + p) * columns + j * size + q) * channels + c;
                    if (best < 0 || v[at] > v[best]) best = at;
                  }
                expectedV[best] = dw[expectedW.length];
                expectedW.push(v[best]);
              }
        const sizes = [count, size, rows, columns, channels];
        room.call("maxPool", v, w, 0, 0, ...sizes);
        room.near(w, expectedW, "the largest");
        room.call("maxPool", v, w, dw, dv, ...sizes);
        room.near(dv, expectedV, "its gradient");
      }
  });

  test(`the first number that is none wins a window, ${what}`, () => {
    room.clear();
    const lanes = 16 / room.size,
      [v, dv] = [0, 1].map(() => room.array(numbers(4 * lanes, (_, i) => i))),
      [w, dw] = [0, 1].map(() => room.array(numbers(lanes, () => 1)));
    for (const pixel of [1, 2]) v[pixel * lanes] = Number.NaN;
    room.call("maxPool", v, w, 0, 0, 1, 2, 2, 2, lanes);
    assert.ok(Number.isNaN(w[0]) && w[1] === v[3 * lanes + 1]);
    room.call("maxPool", v, w, dw, dv, 1, 2, 2, 2, lanes);
    assert.deepEqual(
      [0, 1, 2, 3].map((pixel) => dv[pixel * lanes]),
      [0, 1, 0, 0],
    );
  });

  test(`what goes number by number equals the naive loop at every length, ${what}`, () => {
    for (let n = 0; n <= 19; n++) {
      room.clear();
      const next = random(n + 1),
        [x, y, z] = [0, 1, 2].map(() => room.array(numbers(n, next)));
      const positive = Array.from(x, (value, i) => (value > 0 ? y[i] : 0.25 * y[i])),
        scaled = Array.from(x, (value, i) => 0.75 * value + y[i]);
      room.call("reluGradient", x, y, z, { number: 0.25 }, n);
      room.near(z, positive, "ReLU");
      room.call("scaledSum", x, y, y, { number: 0.75 }, n);
      room.near(y, scaled, "a x + y in place");
      for (const count of [1, 3, 4, 5, 9]) {
        const rows = room.array(numbers(n * count, next));
        room.call("rowSums", rows, z, count, n);
        const sums = numbers(n, () => 0);
        rows.forEach((value, i) => {
          sums[i % n] += value;
        });
        room.near(z, sums, "sums of rows");
      }
    }
  });

  test(`Adam's step is its formula at every length, also where nothing moves, ${what}`, () => {
    for (let n = 0; n <= 19; n++)
      for (const keeps of [false, true]) {
        room.clear();
        const next = random(n + 5),
          [b1, b2, s, r, epsilon] = [0.875, 0.75, 0.5, 2, 0.125];
        const [x, g, m] = [0, 1, 2].map(() => room.array(numbers(n, next))),
          [v, largest] = [0, 1].map(() => room.array(numbers(n, () => Math.abs(next()))));
        if (n > 1) g[n - 1] = m[n - 1] = g[0] = m[0] = 0;
        const M = Array.from(m, (value, i) => b1 * value + (1 - b1) * g[i]),
          V = Array.from(v, (value, i) => b2 * value + (1 - b2) * g[i] * g[i]),
          L = Array.from(largest, (value, i) => Math.max(value, V[i])),
          X = Array.from(x, (value, i) => value - (s * M[i]) / (r * Math.sqrt(keeps ? L[i] : V[i]) + epsilon));
        const constants = [b1, b2, s, r, epsilon].map((number) => ({ number }));
        room.call("adam", n, x, g, m, v, keeps && largest, ...constants);
        for (const [name, actual, expected] of [
          ["m", m, M],
          ["v", v, V],
          ["x", x, X],
          ...(keeps ? [["the largest v", largest, L]] : []),
        ])
          room.near(actual, expected, name);
        if (n > 1) {
          m.fill(0);
          g.fill(0);
          v.fill(0);
          const still = Array.from(x);
          room.call("adam", n, x, g, m, v, 0, ...constants.slice(0, 4), { number: 0 });
          room.near(x, still, "0 / 0 moves nothing");
        }
      }
  });
}

const near = (actual, expected, tolerance, what) =>
  assert.ok(
    Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance * Math.abs(expected),
    `${what}: ${actual}, not ${expected}`,
  );

for (const { room, what } of rooms()) {
  test(`the exponential is right to its last bits at every length, ${what}`, () => {
    const [tolerance, least] = room.bits === 32 ? [1e-7, -87] : [5e-16, -708];
    for (let n = 0; n <= 9; n++) {
      room.clear();
      const next = random(n + 3),
        x = room.array(numbers(n, () => 20 * next())),
        y = room.array(numbers(n, next));
      room.call("exp", x, y, n);
      y.forEach((value, i) => {
        near(value, Math.exp(x[i]), tolerance, `e^${x[i]}`);
      });
    }
    room.clear();
    const x = room.array(numbers(2001, (_, i) => (least * (i - 1000)) / 1000)),
      exact = Array.from(x, Math.exp);
    room.call("exp", x, x, x.length);
    x.forEach((value, i) => {
      near(value, exact[i], tolerance, `e^x at ${i}, in place`);
    });
  });

  test(`the exponential of what is too large, too small or no number, ${what}`, () => {
    room.clear();
    const ends = [0, -0, 1000, -1000, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 0],
      x = room.array(ends);
    room.call("exp", x, x, x.length);
    assert.deepEqual(Array.from(x), ends.map(Math.exp));
  });

  if (room.bits === 32)
    test(`numbers of 64 bits come as the nearest ones of 32, ${what}`, () => {
      for (let n = 0; n <= 9; n++) {
        room.clear();
        const next = random(n + 9),
          y = room.array(numbers(n, next));
        room.at = Math.ceil(room.at / 8) * 8;
        const x = new Float64Array(room.memory.buffer, room.at, n);
        x.set(numbers(n, next));
        room.call("narrow", x, y, n);
        assert.deepEqual(Array.from(y), Array.from(x, Math.fround));
      }
    });
}
