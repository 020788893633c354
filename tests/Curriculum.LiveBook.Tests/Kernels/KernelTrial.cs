using System.Globalization;
using System.Numerics;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.LiveBook.Tests;

/// <summary>
/// What the library's kernels compute, against naive loops. This text is compiled here and run in a page's cell, so
/// it uses public names only.
/// </summary>
public static class KernelTrial
{
    private static readonly int[] s_sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 17];

    /// <summary>
    /// "kernels N; affine float …; convolution float …; losses …": how many kernels a page handed in, the largest
    /// differences, and the losses of a few steps of training.
    /// </summary>
    public static string Report() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"kernels {(AppContext.GetData("curriculum.kernels") as IReadOnlyDictionary<string, nint>)?.Count ?? 0}; "
                + $"affine float {Affine<float>():E3}; affine double {Affine<double>():E3}; "
                + $"convolution float {Convolution<float>():E3}; convolution double {Convolution<double>():E3}; "
                + $"losses {string.Join(' ', Losses().Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}"
        );

    /// <summary>AB, AᵀB and ABᵀ with bias and ReLU, and sums of rows: the gradient of two affine maps.</summary>
    private static double Affine<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (random, worst) = (Seed(1), 0.0);
        foreach (var n in s_sizes)
        {
            foreach (var m in s_sizes)
            {
                var count = s_sizes[(n + 5 * m) % s_sizes.Length];
                var F = Network.Create<T>([Notation.Affine(n, m, random), ReLU(), Notation.Affine(m, 3, random)]);
                var (V, Y) = (Numbers(n, count, random), Numbers(3, count, random));
                var gradient = F.Gradient(new(V, Y), Loss.HalfSquare);
                var ones = Matrix<double>.Build.Dense(1, count, 1);
                var V1 = (F["A1"] * V + F.Biases["b1"].ToColumnMatrix() * ones).PointwiseMaximum(0);
                var dW = (F["A2"] * V1 + F.Biases["b2"].ToColumnMatrix() * ones - Y) / count;
                var d1 = F["A2"].Transpose() * dW;
                d1.MapIndexedInplace((i, j, d) => V1[i, j] > 0 ? d : 0);
                worst = Math.Max(worst, Apart(gradient["A2"], dW * V1.Transpose()));
                worst = Math.Max(worst, Apart(gradient.Biases["b2"].ToColumnMatrix(), dW * ones.Transpose()));
                worst = Math.Max(worst, Apart(gradient["A1"], d1 * V.Transpose()));
                worst = Math.Max(worst, Apart(gradient.Biases["b1"].ToColumnMatrix(), d1 * ones.Transpose()));
            }
        }
        return worst;
    }

    /// <summary>Two convolutions, one after the other: forward, and both gradients.</summary>
    private static double Convolution<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (random, worst) = (Seed(2), 0.0);
        foreach (var channels in s_sizes[..9])
        {
            foreach (var outputs in s_sizes[..9])
            {
                var (padding, stride) = (channels % 3, 1 + outputs % 2);
                var first = new Window(channels, 7, 3, padding, stride);
                var second = new Window(outputs, first.Out, 2, 0, 1);
                var F = Network.Create<T>([
                    Image(channels, 7, 7),
                    Conv2d(channels, outputs, 3, random, padding, stride),
                    Conv2d(outputs, 2, 2, random),
                ]);
                const int count = 3;
                var V = Numbers(channels * 49, count, random);
                var Y = Numbers(2 * second.Out * second.Out, count, random);
                var gradient = F.Gradient(new(V, Y), Loss.HalfSquare);
                var (dA1, dA2) = (Numbers(outputs, first.Patch, null), Numbers(2, second.Patch, null));
                for (var s = 0; s < count; s++)
                {
                    var v = V.Column(s).ToArray();
                    var v1 = first.Forward(F["A1"], F.Biases["b1"], v);
                    var w = second.Forward(F["A2"], F.Biases["b2"], v1);
                    var dw = w.Zip(Y.Column(s), (a, b) => (a - b) / count).ToArray();
                    first.Backward(F["A1"], v, second.Backward(F["A2"], v1, dw, dA2), dA1);
                }
                worst = Math.Max(worst, Math.Max(Apart(gradient["A1"], dA1), Apart(gradient["A2"], dA2)));
            }
        }
        return worst;
    }

    /// <summary>Losses of steps with every kernel: matmul, convolution, pooling, ReLU, Adam and momentum.</summary>
    private static IEnumerable<double> Losses()
    {
        var random = Seed(3);
        var data = new DataSet(Numbers(100, 40, random), [.. Enumerable.Range(0, 40).Select(k => k % 5)]);
        Network<float> dense = [Notation.Affine(100, 33, random), ReLU(), Notation.Affine(33, 5, random)];
        Network<float> image =
        [
            Image(1, 10, 10),
            Conv2d(1, 8, 3, random),
            ReLU(),
            MaxPool2d(),
            Conv2d(8, 5, 3, random),
            ReLU(),
            Flatten(),
            Notation.Affine(20, 5, random),
        ];
        var options = new TrainingOptions
        {
            Epochs = 3,
            BatchSize = 13,
            Seed = 4,
            L2 = 1e-3,
        };
        return Train(dense, Loss.SoftmaxCrossEntropy, data, new Adam(0.01), options)
            .Concat(Train(image, Loss.SoftmaxCrossEntropy, data, new Momentum(0.05, 0.9), options))
            .Concat(Train(image, Loss.SoftmaxCrossEntropy, data, new Adam(0.01), options))
            .Select(step => step.Loss)
            .ToList();
    }

    private static Matrix<double> Numbers(int rows, int columns, Random? random) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => random is null ? 0 : 2 * random.NextDouble() - 1);

    private static double Apart(Matrix<double> a, Matrix<double> b) => (a - b).Enumerate().Max(Math.Abs);

    /// <summary>A square window over a square image, pixel by pixel with the channels together.</summary>
    private readonly record struct Window(int Channels, int Size, int Kernel, int Padding, int Stride)
    {
        public int Out => (Size + 2 * Padding - Kernel) / Stride + 1;

        public int Patch => Kernel * Kernel * Channels;

        public double[] Forward(Matrix<double> A, IList<double> b, double[] v)
        {
            var w = new double[Out * Out * A.RowCount];
            Visit(A, (at, from, o, weight) => w[at] += A[o, weight] * v[from]);
            return [.. w.Select((value, at) => value + b[at % A.RowCount])];
        }

        /// <summary>Adds to dA and gives ∂L/∂v.</summary>
        public double[] Backward(Matrix<double> A, double[] v, double[] dw, Matrix<double> dA)
        {
            var dv = new double[v.Length];
            Visit(
                A,
                (at, from, o, weight) =>
                {
                    dA[o, weight] += dw[at] * v[from];
                    dv[from] += dw[at] * A[o, weight];
                }
            );
            return dv;
        }

        private void Visit(Matrix<double> A, Action<int, int, int, int> visit)
        {
            for (var at = 0; at < Out * Out * A.RowCount; at++)
            {
                var (position, o) = Math.DivRem(at, A.RowCount);
                for (var weight = 0; weight < Patch; weight++)
                {
                    var (tap, c) = Math.DivRem(weight, Channels);
                    var row = position / Out * Stride + tap / Kernel - Padding;
                    var column = position % Out * Stride + tap % Kernel - Padding;
                    if (row >= 0 && row < Size && column >= 0 && column < Size)
                    {
                        visit(at, (row * Size + column) * Channels + c, o, weight);
                    }
                }
            }
        }
    }
}
