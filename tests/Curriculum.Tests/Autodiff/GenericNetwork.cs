using Curriculum.Autodiff;
using Curriculum.Networks;

namespace Curriculum.Tests.Autodiff;

/// <summary>
/// Every layer's FORWARD formula once more, as plain as it can be written, on any number: dual numbers and the tape
/// then derive the backward pass that the library writes by hand. No code is shared with the library's layers.
/// </summary>
internal static class GenericNetwork
{
    /// <summary>
    /// The outputs of a batch. x are the weights in the library's order; a sample lies pixel by pixel, channels
    /// together.
    /// </summary>
    public static T[][] Forward<T>(Network<double> F, T[] x, T[][] batch, bool training)
        where T : IScalar<T>
    {
        var statistics = new Queue<double[]>(F.Statistics);
        return Forward(F.Layers, F.Input, new(x), statistics, batch, training).Batch;
    }

    private static (T[][] Batch, Shape Shape) Forward<T>(
        IReadOnlyList<Layer> layers,
        Shape shape,
        Queue<T> x,
        Queue<double[]> statistics,
        T[][] batch,
        bool training
    )
        where T : IScalar<T>
    {
        foreach (var layer in layers)
        {
            var output = layer.Reshape(shape) ?? layer.Realize<double>(shape).Output;
            batch = layer switch
            {
                ImageLayer or FlattenLayer => batch,
                DropoutLayer when !training => batch,
                AffineLayer affine => Affine(affine, shape.Size, x, batch),
                ReLULayer relu => Each(batch, y => T.ReLU(y) - T.Constant(relu.Slope) * T.ReLU(-y)),
                TanhLayer => Each(batch, T.Tanh),
                SigmoidLayer => Each(batch, y => T.Constant(1) / (T.Constant(1) + T.Exp(-y))),
                Conv2dLayer conv => Convolution(conv, shape, output, x, batch),
                Pool2dLayer pool => Pool(pool, shape, output, batch),
                BatchNormLayer norm => Normalize(norm, x, statistics, batch, training),
                ResidualLayer residual => Add(
                    batch,
                    Forward(residual.Layers, shape, x, statistics, batch, training).Batch
                ),
                _ => throw new NotSupportedException($"{layer} has no formula here."),
            };
            shape = output;
        }
        return (batch, shape);
    }

    private static T[][] Affine<T>(AffineLayer layer, int n, Queue<T> x, T[][] batch)
        where T : IScalar<T>
    {
        var m = layer.Blocks[0].Rows;
        var A = Take(x, m * n);
        var b = layer.Blocks.Count > 1 ? Take(x, m) : null;
        return
        [
            .. batch.Select(v =>
                Enumerable
                    .Range(0, m)
                    .Select(i =>
                    {
                        var sum = b is null ? T.Constant(0) : b[i];
                        for (var j = 0; j < n; j++)
                        {
                            sum += A[j * m + i] * v[j];
                        }
                        return sum;
                    })
                    .ToArray()
            ),
        ];
    }

    private static T[][] Convolution<T>(Conv2dLayer layer, Shape input, Shape output, Queue<T> x, T[][] batch)
        where T : IScalar<T>
    {
        var (rows, columns) = layer.Kernel;
        var A = Take(x, layer.Outputs * layer.Inputs * rows * columns);
        var b = Take(x, layer.Outputs);
        return
        [
            .. batch.Select(v =>
                Positions(output)
                    .Select(at =>
                    {
                        var sum = b[at.Channel];
                        for (var p = 0; p < rows; p++)
                        {
                            for (var q = 0; q < columns; q++)
                            {
                                var (y, z) = (
                                    at.Row * layer.Stride + p - layer.Padding.Rows,
                                    at.Column * layer.Stride + q - layer.Padding.Columns
                                );
                                if (y < 0 || z < 0 || y >= input.Height || z >= input.Width)
                                {
                                    continue;
                                }
                                for (var c = 0; c < input.Channels; c++)
                                {
                                    sum +=
                                        A[((p * columns + q) * input.Channels + c) * layer.Outputs + at.Channel]
                                        * v[(y * input.Width + z) * input.Channels + c];
                                }
                            }
                        }
                        return sum;
                    })
                    .ToArray()
            ),
        ];
    }

    private static T[][] Pool<T>(Pool2dLayer layer, Shape input, Shape output, T[][] batch)
        where T : IScalar<T> =>
        [
            .. batch.Select(v =>
                Positions(output)
                    .Select(at =>
                    {
                        var window =
                            from p in Enumerable.Range(0, layer.Size)
                            from q in Enumerable.Range(0, layer.Size)
                            select v[
                                ((at.Row * layer.Stride + p) * input.Width + at.Column * layer.Stride + q)
                                    * input.Channels
                                    + at.Channel
                            ];
                        return layer.Average
                            ? window.Aggregate((a, b) => a + b) / T.Constant(layer.Size * layer.Size)
                            : window.Aggregate((a, b) => a + T.ReLU(b - a)); // max(a, b)
                    })
                    .ToArray()
            ),
        ];

    private static T[][] Normalize<T>(
        BatchNormLayer layer,
        Queue<T> x,
        Queue<double[]> statistics,
        T[][] batch,
        bool training
    )
        where T : IScalar<T>
    {
        var (g, b) = (Take(x, layer.Channels), Take(x, layer.Channels));
        var (means, variances) = (statistics.Dequeue(), statistics.Dequeue());
        var result = batch.Select(v => (T[])v.Clone()).ToArray();
        for (var c = 0; c < layer.Channels; c++)
        {
            var numbers = batch.SelectMany(v => v.Where((_, i) => i % layer.Channels == c)).ToArray();
            var count = T.Constant(numbers.Length);
            var mean = training ? numbers.Aggregate((s, v) => s + v) / count : T.Constant(means[c]);
            var variance = training
                ? numbers.Select(v => (v - mean) * (v - mean)).Aggregate((s, v) => s + v) / count
                : T.Constant(variances[c]);
            foreach (var v in result)
            {
                for (var i = c; i < v.Length; i += layer.Channels)
                {
                    v[i] = g[c] * (v[i] - mean) / T.Sqrt(variance + T.Constant(BatchNormLayer.Epsilon)) + b[c];
                }
            }
        }
        return result;
    }

    private static IEnumerable<(int Row, int Column, int Channel)> Positions(Shape shape) =>
        from row in Enumerable.Range(0, shape.Height)
        from column in Enumerable.Range(0, shape.Width)
        from channel in Enumerable.Range(0, shape.Channels)
        select (row, column, channel);

    private static T[][] Each<T>(T[][] batch, Func<T, T> f) => [.. batch.Select(v => Array.ConvertAll(v, y => f(y)))];

    private static T[][] Add<T>(T[][] a, T[][] b)
        where T : IScalar<T> => [.. a.Zip(b, (v, w) => v.Zip(w, (x, y) => x + y).ToArray())];

    private static T[] Take<T>(Queue<T> x, int count) => [.. Enumerable.Range(0, count).Select(_ => x.Dequeue())];
}
