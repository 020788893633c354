// The nine training steps of the race. `network` is what a cell writes; `layers` is the same for TensorFlow.js.
const dense = (...sizes) => ({
  input: sizes[0],
  outputs: sizes.at(-1),
  network: sizes
    .slice(1)
    .map((m, k) => `Affine(${sizes[k]}, ${m}, random)`)
    .join(", ReLU(), "),
  layers: sizes.slice(1).map((m, k) => ({ dense: [sizes[k], m] })),
});
const convolutional = {
  input: 784,
  outputs: 10,
  network:
    "Image(1, 28, 28), Conv2d(1, 8, 3, random), ReLU(), MaxPool2d(), Conv2d(8, 16, 3, random), ReLU(), " +
    "MaxPool2d(), Affine(400, 10, random)",
  layers: [{ image: 28 }, { conv: [1, 8] }, { conv: [8, 16] }, { dense: [400, 10] }],
};

const workload = (name, batch, net, optimizer) => ({ name: `${name}, batch ${batch}`, batch, optimizer, ...net });

export const workloads = [
  workload("mlp-2-16-16-2", 64, dense(2, 16, 16, 2), "sgd"),
  ...[1, 32, 256].map((batch) => workload("mlp-64-128-10", batch, dense(64, 128, 10), "sgd")),
  ...[1, 32, 256].map((batch) => workload("mlp-784-128-10 (Adam)", batch, dense(784, 128, 10), "adam")),
  ...[1, 32].map((batch) => workload("cnn-28 (Adam)", batch, convolutional, "adam")),
];

/**
 * Milliseconds of one run, how many at most, and milliseconds of them all: the best of many short ones bears a machine
 * that does other things.
 */
export const [RUN, RUNS, ALL] = [10, 60, 4000];

/** A cell that trains on one batch of random numbers and shows microseconds a step: the best mean of all runs. */
export const cell = ({ batch, optimizer, input, outputs, network }) => `
var random = Seed(1);
Network<float> F = [${network}];
var data = new DataSet(
    Matrix<double>.Build.Dense(${input}, ${batch}, (_, _) => 2 * random.NextDouble() - 1),
    [.. Enumerable.Range(0, ${batch}).Select(_ => random.Next(${outputs}))]);
Optimizer optimizer = ${optimizer === "adam" ? "new Adam(1e-3)" : "new GradientDescent(0.01)"};
var options = new TrainingOptions { Epochs = 500_000, BatchSize = ${batch} };
var training = Train(F, Loss.SoftmaxCrossEntropy, data, optimizer, options).GetEnumerator();
double Seconds(int steps)
{
    var clock = System.Diagnostics.Stopwatch.StartNew();
    for (var k = 0; k < steps; k++) training.MoveNext();
    return clock.Elapsed.TotalSeconds / steps;
}
var warm = System.Diagnostics.Stopwatch.StartNew();
var took = double.MaxValue;
do took = Math.Min(took, Seconds(10)); while (warm.Elapsed.TotalSeconds < 1.5);
var steps = Math.Clamp((int)(${RUN / 1000} / took), 1, 5000);
var (best, all) = (double.MaxValue, System.Diagnostics.Stopwatch.StartNew());
for (var run = 0; run < ${RUNS} && (run < 7 || all.ElapsedMilliseconds < ${ALL}); run++)
    best = Math.Min(best, Seconds(steps));
if (!double.IsFinite(training.Current.Loss)) throw new InvalidOperationException("The loss is not a number.");
Console.WriteLine("µs " + (1e6 * best).ToString("R", System.Globalization.CultureInfo.InvariantCulture));
`;
