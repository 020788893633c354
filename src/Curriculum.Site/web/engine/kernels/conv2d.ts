// Convolution and its two gradients without copying patches, as in Numerics/Convolution: one row of a patch is
// contiguous, so a window is a few segments of the inner loop's k.
import * as micro from "./micro";
import { panelOf, panels } from "./packing";
import { BLOCK, Lanes } from "./simd";

/** Conv2dTask, whose first eleven numbers are its Conv2dShape. */
@unmanaged
class Task {
  rows: i32;
  columns: i32;
  channels: i32;
  kernelRows: i32;
  kernelColumns: i32;
  padRows: i32;
  padColumns: i32;
  stride: i32;
  outRows: i32;
  outColumns: i32;
  outputs: i32;
  count: i32;
  v: usize;
  w: usize;
  a: usize;
  bias: usize;
  dw: usize;
  da: usize;
  dv: usize;
  scratch: usize;
  relu: bool;
}

/** The weights as panels, where they are: themselves when their rows fill the registers, else packed at `to`. */
function prepared<T>(a: usize, rows: i32, columns: i32, to: usize): usize {
  if (columns % Lanes.of<T>() == 0) return a;
  panels<T>(a, columns * sizeof<T>(), sizeof<T>(), rows, columns, panelOf<T>(columns), to);
  return to;
}

/** Bytes that `prepared` takes. */
function preparedBytes<T>(rows: i32, columns: i32): usize {
  const panel = panelOf<T>(columns);
  return columns % Lanes.of<T>() == 0 ? 0 : ((columns + panel - 1) / panel) * panel * rows * sizeof<T>();
}

/** The image itself, or a copy at `to` with zeros around it. */
function padded<T>(t: Task, image: usize, to: usize): usize {
  if (t.padRows == 0 && t.padColumns == 0) return image;
  const pixel = <usize>t.channels * sizeof<T>();
  const line = t.columns * pixel;
  const wide = (t.columns + 2 * t.padColumns) * pixel;
  memory.fill(to, 0, (t.rows + 2 * t.padRows) * wide);
  for (let row = 0; row < t.rows; row++) {
    memory.copy(to + (row + t.padRows) * wide + t.padColumns * pixel, image + row * line, line);
  }
  return to;
}

/** w = patches(v)·A + b for every sample, then perhaps ReLU. */
export function conv2dForward<T>(at: usize): void {
  const t = changetype<Task>(at);
  const size = sizeof<T>();
  const outputs = t.outputs;
  const patch = t.kernelRows * t.kernelColumns * t.channels;
  const panel = panelOf<T>(outputs);
  const packed = t.scratch + BLOCK;
  const spare = packed + preparedBytes<T>(patch, outputs);
  const a = prepared<T>(t.a, patch, outputs, packed);
  const packs = a == packed;
  const line = (t.columns + 2 * t.padColumns) * t.channels * size;
  const pixel = t.stride * t.channels * size;
  micro.layOut(pixel, size, line, (packs ? panel : outputs) * size, outputs * size);
  micro.run(t.kernelColumns * t.channels, t.kernelRows, 0, t.relu);
  let w = t.w;
  for (let sample = 0; sample < t.count; sample++) {
    const image = padded<T>(t, t.v + sample * (t.rows * t.columns * t.channels) * size, spare);
    for (let row = 0; row < t.outRows; row++) {
      for (let j = 0; j < outputs; j += panel) {
        micro.rows<T>(
          t.outColumns,
          min(panel, outputs - j),
          image + row * t.stride * line,
          a + j * (packs ? patch : 1) * size,
          w + j * size,
          t.bias + j * size,
          t.scratch,
        );
      }
      w += t.outColumns * outputs * size;
    }
  }
}

/** dA = Σ over samples and positions of (number under the window)·(gradient of the output). */
export function conv2dWeightGradient<T>(at: usize): void {
  const t = changetype<Task>(at);
  const size = sizeof<T>();
  const outputs = t.outputs;
  const positions = t.outRows * t.outColumns;
  const line = (t.columns + 2 * t.padColumns) * t.channels * size;
  const run = t.kernelColumns * t.channels; // numbers of one row of the window: rows of dA
  const panel = panelOf<T>(outputs);
  const packs = outputs % Lanes.of<T>() != 0;
  const packed = t.scratch + BLOCK;
  const spare = packed + preparedBytes<T>(positions, outputs);
  const cRow = outputs * size;
  micro.layOut(size, t.stride * t.channels * size, t.stride * line, (packs ? panel : outputs) * size, cRow);
  micro.run(t.outColumns, t.outRows, cRow, false);
  for (let sample = 0; sample < t.count; sample++) {
    const image = padded<T>(t, t.v + sample * (t.rows * t.columns * t.channels) * size, spare);
    const gradient = prepared<T>(t.dw + sample * positions * outputs * size, positions, outputs, packed);
    for (let j = 0; j < outputs; j += panel) {
      const q = gradient + j * (packs ? positions : 1) * size;
      for (let row = 0; row < t.kernelRows; row++) {
        const c = t.da + (row * run * outputs + j) * size;
        micro.rows<T>(run, min(panel, outputs - j), image + row * line, q, c, sample > 0 ? c : 0, t.scratch);
      }
    }
  }
}

/** ∂L/∂v: the gradient of the output, spread out by the stride with zeros around, under the turned window. */
export function conv2dInputGradient<T>(at: usize): void {
  const t = changetype<Task>(at);
  const size = sizeof<T>();
  const outputs = t.outputs;
  const channels = t.channels;
  const rows = t.kernelRows * t.kernelColumns * outputs;
  const panel = panelOf<T>(channels);
  const turned = t.scratch + BLOCK;
  const packed = turned + rows * channels * size;
  const spread = packed + preparedBytes<T>(rows, channels);
  turn<T>(t, turned);
  const a = prepared<T>(turned, rows, channels, packed);
  const packs = a == packed;
  const line = (t.columns + t.kernelColumns - 1) * outputs * size;
  micro.layOut(outputs * size, size, line, (packs ? panel : channels) * size, channels * size);
  micro.run(t.kernelColumns * outputs, t.kernelRows, 0, false);
  memory.fill(spread, 0, (t.rows + t.kernelRows - 1) * line);
  let dv = t.dv;
  for (let sample = 0; sample < t.count; sample++) {
    spreadOut<T>(t, t.dw + sample * t.outRows * t.outColumns * outputs * size, spread, line);
    for (let row = 0; row < t.rows; row++) {
      for (let j = 0; j < channels; j += panel) {
        micro.rows<T>(
          t.columns,
          min(panel, channels - j),
          spread + row * line,
          a + j * (packs ? rows : 1) * size,
          dv + j * size,
          0,
          t.scratch,
        );
      }
      dv += t.columns * channels * size;
    }
  }
}

/** A′[(p, q, o), c] = A[(last − p, last − q, c), o]. */
function turn<T>(t: Task, to: usize): void {
  const taps = t.kernelRows * t.kernelColumns;
  const block = <usize>(t.channels * t.outputs) * sizeof<T>();
  for (let tap = 0; tap < taps; tap++) {
    let from = t.a + (taps - 1 - tap) * block;
    for (let c = 0; c < t.channels; c++) {
      let at = to + tap * block + c * sizeof<T>();
      for (let o = 0; o < t.outputs; o++, from += sizeof<T>(), at += t.channels * sizeof<T>()) {
        store<T>(at, load<T>(from));
      }
    }
  }
}

/** The places between are 0 from the start and stay so, sample after sample. */
function spreadOut<T>(t: Task, gradient: usize, spread: usize, line: usize): void {
  const pixel = <usize>t.outputs * sizeof<T>();
  const top = t.kernelRows - 1 - t.padRows;
  const left = t.kernelColumns - 1 - t.padColumns;
  for (let i = 0; i < t.outRows; i++) {
    let to = spread + (top + i * t.stride) * line + left * pixel;
    if (t.stride == 1) {
      memory.copy(to, gradient, t.outColumns * pixel);
      gradient += t.outColumns * pixel;
    } else {
      for (let j = 0; j < t.outColumns; j++, gradient += pixel, to += t.stride * pixel) {
        memory.copy(to, gradient, pixel);
      }
    }
  }
}
