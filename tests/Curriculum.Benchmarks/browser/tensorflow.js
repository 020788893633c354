// The same training steps in TensorFlow.js: its own operations and optimizers, a batch of new tensors at every step.
import { ALL, RUN, RUNS } from "./workloads.js";

const { tf } = globalThis;

const uniform = (shape, bound) => tf.variable(tf.randomUniform(shape, -bound, bound));

function model({ layers }) {
  const steps = layers.map((layer, k) => {
    const last = k === layers.length - 1;
    if (layer.image) return (v) => tf.reshape(v, [-1, layer.image, layer.image, 1]);
    if (layer.conv) {
      const [from, to] = layer.conv,
        A = uniform([3, 3, from, to], 1 / Math.sqrt(9 * from)),
        b = uniform([to], 0.1);
      return (v) => tf.maxPool(tf.relu(tf.add(tf.conv2d(v, A, 1, "valid"), b)), 2, 2, "valid");
    }
    const [n, m] = layer.dense,
      A = uniform([n, m], 1 / Math.sqrt(n)),
      b = uniform([m], 0.1);
    return (v) => {
      const w = tf.add(tf.matMul(tf.reshape(v, [-1, n]), A), b);
      return last ? w : tf.relu(w);
    };
  });
  return (v) => steps.reduce((w, step) => step(w), v);
}

/** Microseconds a step, the best mean of all runs, and the backend that could do it. */
async function measure(workload, backend) {
  await tf.setBackend(backend);
  await tf.ready();
  const { batch, input, outputs } = workload,
    F = model(workload),
    optimizer = workload.optimizer === "adam" ? tf.train.adam(1e-3) : tf.train.sgd(0.01),
    numbers = Float32Array.from({ length: batch * input }, () => 2 * Math.random() - 1),
    targets = new Float32Array(batch * outputs);
  for (let sample = 0; sample < batch; sample++) targets[sample * outputs + Math.floor(Math.random() * outputs)] = 1;
  const step = () =>
    tf.tidy(() => {
      const v = tf.tensor2d(numbers, [batch, input]),
        y = tf.tensor2d(targets, [batch, outputs]);
      return optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, F(v)), true).dataSync()[0];
    });
  let loss = 0;
  const seconds = (steps) => {
    const start = performance.now();
    for (let k = 0; k < steps; k++) loss = step();
    return (performance.now() - start) / 1000 / steps;
  };
  let took = seconds(1);
  for (const start = performance.now(); performance.now() - start < 1500; ) took = Math.min(took, seconds(5));
  const steps = Math.min(5000, Math.max(1, Math.floor(RUN / 1000 / took)));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0, start = performance.now(); run < RUNS && (run < 7 || performance.now() - start < ALL); run++)
    best = Math.min(best, seconds(steps));
  if (!Number.isFinite(loss)) throw new Error("The loss is not a number.");
  tf.disposeVariables();
  return 1e6 * best;
}

/** With the WebAssembly backend, or with the JavaScript one where that lacks a kernel. */
export async function tensorflow(workload) {
  try {
    return { backend: "wasm", us: await measure(workload, "wasm") };
  } catch (error) {
    if (!/not registered/.test(error.message)) throw error;
    tf.disposeVariables();
    return { backend: "cpu", us: await measure(workload, "cpu") };
  }
}
