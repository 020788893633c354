using Curriculum.Autodiff;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>
/// Every layer once more, written as a formula of single numbers on a tape: both passes must agree to rounding.
/// </summary>
public sealed class AutodiffOracleTests
{
    public static TheoryData<string, Func<Random, Network<double>>> Layers => GradientCheckTests.Layers;

    public static TheoryData<Loss> Losses => GradientCheckTests.Losses;

    [Theory]
    [MemberData(nameof(Layers))]
    public void Hand_written_backward_equals_the_tape(string name, Func<Random, Network<double>> make) =>
        Check(name, make, Loss.HalfSquare);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_equals_the_tape(Loss loss) =>
        Check($"{loss}", r => [Affine(4, 6, r), ReLU(), Affine(6, 3, r)], loss);

    private static void Check(string name, Func<Random, Network<double>> make, Loss loss)
    {
        var random = Seed(6);
        var F = make(random);
        for (var i = 0; i < F.X.Length; i++)
        {
            F.X[i] += 0.2 * random.NextDouble();
        }

        foreach (var statistic in F.Statistics)
        {
            for (var i = 0; i < statistic.Length; i++)
            {
                statistic[i] += random.NextDouble();
            }
        }

        var v = Vector<double>.Build.Dense(F.Input.Size, _ => 2 * random.NextDouble() - 1);
        var y = Vector<double>.Build.Dense(
            F.Output.Size,
            _ => loss == Loss.Hinge ? 2 * random.Next(2) - 1 : random.NextDouble()
        );
        var gradient = F.Gradient(v, y, loss);

        var tape = new Tape();
        var x = tape.Variables(F.Weights);
        var L = Value(loss, new Reader(F, x).Run([.. v.Select(Variable.Constant)]), y);
        var expected = tape.Gradient(L, x);
        Assert.True(
            Math.Abs(L.Value - gradient.Loss) < Tolerances.Exact * (1 + Math.Abs(L.Value)),
            $"{name}: L = {gradient.Loss}, on the tape {L.Value}"
        );
        Assert.True(
            (expected - gradient.Vector).L2Norm() < Tolerances.Exact * (1 + expected.L2Norm()),
            $"{name}: off by {(expected - gradient.Vector).L2Norm()}"
        );
    }

    private static Variable Value(Loss loss, Variable[] w, Vector<double> y)
    {
        Variable sum = 0;
        if (loss == Loss.SoftmaxCrossEntropy)
        {
            Variable powers = 0;
            foreach (var value in w)
            {
                powers += Variable.Exp(value);
            }

            for (var j = 0; j < w.Length; j++)
            {
                sum -= y[j] * Variable.Log(Variable.Exp(w[j]) / powers);
            }

            return sum;
        }
        for (var j = 0; j < w.Length; j++)
        {
            var p = 1 / (1 + Variable.Exp(-w[j]));
            sum += loss switch
            {
                _ when loss == Loss.Square => (w[j] - y[j]) * (w[j] - y[j]),
                _ when loss == Loss.HalfSquare => 0.5 * (w[j] - y[j]) * (w[j] - y[j]),
                _ when loss == Loss.Hinge => Variable.ReLU(1 - y[j] * w[j]),
                _ => -(y[j] * Variable.Log(p) + (1 - y[j]) * Variable.Log(1 - p)),
            };
        }
        return sum;
    }

    /// <summary>Reads the layers in order, takes each one's weights from x, and computes with variables.</summary>
    private sealed class Reader(Network<double> F, Variable[] x)
    {
        private readonly Queue<double[]> _statistics = new(F.Statistics);
        private Shape _shape = F.Input;
        private int _next;

        public Variable[] Run(Variable[] v) => F.Layers.Aggregate(v, Apply);

        private Variable[] Apply(Variable[] v, Layer layer)
        {
            switch (layer)
            {
                case ImageLayer image:
                    _shape = image.Shape;
                    return v;
                case FlattenLayer:
                    _shape = Shape.Vector(v.Length);
                    return v;
                case AffineLayer affine:
                    return Affine(v, affine);
                case ReLULayer relu:
                    return [.. v.Select(y => Variable.ReLU(y) - relu.Slope * Variable.ReLU(-y))];
                case TanhLayer:
                    return [.. v.Select(Variable.Tanh)];
                case SigmoidLayer:
                    return [.. v.Select(y => 1 / (1 + Variable.Exp(-y)))];
                case Conv2dLayer convolution:
                    return Convolution(v, convolution);
                case Pool2dLayer pool:
                    return Pool(v, pool);
                case BatchNormLayer:
                    return Normalise(v);
                case ResidualLayer residual:
                    var w = residual.Layers.Aggregate(v, Apply);
                    return [.. v.Zip(w, (a, b) => a + b)];
                default:
                    return v; // dropout, in use
            }
        }

        private Variable[] Affine(Variable[] v, AffineLayer affine)
        {
            _shape = Shape.Vector(affine.Outputs);
            var A = Take(affine.Outputs * affine.Inputs);
            var w = affine.Outputs.Times(i =>
                v.Select((value, k) => A[k * affine.Outputs + i] * value).Aggregate((a, b) => a + b)
            );
            return affine.HasBias ? [.. w.Zip(Take(affine.Outputs), (a, b) => a + b)] : w;
        }

        private Variable[] Convolution(Variable[] v, Conv2dLayer layer)
        {
            var (from, kernel, pad, s) = (_shape, layer.Kernel, layer.Padding, layer.Stride);
            _shape = new(
                layer.Outputs,
                (from.Height + 2 * pad.Rows - kernel.Rows) / s + 1,
                (from.Width + 2 * pad.Columns - kernel.Columns) / s + 1
            );
            var A = Take(kernel.Rows * kernel.Columns * layer.Inputs * layer.Outputs);
            var b = Take(layer.Outputs);
            return _shape.Size.Times(at =>
            {
                var (o, j, i) = (
                    at % _shape.Channels,
                    at / _shape.Channels % _shape.Width,
                    at / _shape.Channels / _shape.Width
                );
                var sum = b[o];
                for (var p = 0; p < kernel.Rows; p++)
                {
                    for (var q = 0; q < kernel.Columns; q++)
                    {
                        var (row, column) = (i * s + p - pad.Rows, j * s + q - pad.Columns);
                        if (row < 0 || row >= from.Height || column < 0 || column >= from.Width)
                        {
                            continue;
                        }

                        for (var c = 0; c < layer.Inputs; c++)
                        {
                            sum +=
                                A[((p * kernel.Columns + q) * layer.Inputs + c) * layer.Outputs + o]
                                * v[(row * from.Width + column) * layer.Inputs + c];
                        }
                    }
                }

                return sum;
            });
        }

        private Variable[] Pool(Variable[] v, Pool2dLayer pool)
        {
            var from = _shape;
            _shape = new(
                from.Channels,
                (from.Height - pool.Size) / pool.Stride + 1,
                (from.Width - pool.Size) / pool.Stride + 1
            );
            return _shape.Size.Times(at =>
            {
                var (c, j, i) = (
                    at % _shape.Channels,
                    at / _shape.Channels % _shape.Width,
                    at / _shape.Channels / _shape.Width
                );
                var window = (pool.Size * pool.Size).Times(k =>
                    v[
                        ((i * pool.Stride + k / pool.Size) * from.Width + j * pool.Stride + k % pool.Size)
                            * from.Channels
                            + c
                    ]
                );
                return pool.Average
                    ? window.Aggregate((a, b) => a + b) / window.Length
                    : window.MaxBy(value => value.Value);
            });
        }

        private Variable[] Normalise(Variable[] v)
        {
            var channels = _shape.Channels;
            var (g, b, mean, variance) = (Take(channels), Take(channels), _statistics.Dequeue(), _statistics.Dequeue());
            return v.Length.Times(at =>
            {
                var c = at % channels;
                return g[c] * (v[at] - mean[c]) / Math.Sqrt(variance[c] + BatchNormLayer.Epsilon) + b[c];
            });
        }

        private Variable[] Take(int count) => x[_next..(_next += count)];
    }
}

internal static class Repeat
{
    public static T[] Times<T>(this int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
