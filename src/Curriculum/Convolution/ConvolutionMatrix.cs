using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Convolution;

/// <summary>
/// The one large matrix that a convolution layer is: sparse, with every weight written at every position.
/// </summary>
public static class ConvolutionMatrix
{
    /// <summary>
    /// w = Mv + c for a network of one convolution, [Image(…), Conv2d(…)]: M is outputs × inputs, c repeats the bias.
    /// </summary>
    /// <exception cref="ArgumentException">The network is not one image and one convolution.</exception>
    public static (Matrix<double> M, Vector<double> c) Of(Network<double> F)
    {
        ArgumentNullException.ThrowIfNull(F);
        return F.Layers is [ImageLayer, Conv2dLayer layer]
            ? Of(layer, F["A1"], F.Biases["b1"], F.Input)
            : throw new ArgumentException(
                $"{F} is not one convolution: give [Image(channels, height, width), Conv2d(…)]."
            );
    }

    internal static (Matrix<double> M, Vector<double> c) Of(
        Conv2dLayer layer,
        Matrix<double> A,
        Vector<double> b,
        Shape input
    )
    {
        var output = layer.Realize<double>(input).Output;
        var entries =
            from row in Enumerable.Range(0, output.Height)
            from column in Enumerable.Range(0, output.Width)
            from p in Enumerable.Range(0, layer.Kernel.Rows)
            from q in Enumerable.Range(0, layer.Kernel.Columns)
            let y = row * layer.Stride + p - layer.Padding.Rows
            let x = column * layer.Stride + q - layer.Padding.Columns
            where y >= 0 && y < input.Height && x >= 0 && x < input.Width
            from channel in Enumerable.Range(0, input.Channels)
            from o in Enumerable.Range(0, output.Channels)
            select (
                (row * output.Width + column) * output.Channels + o,
                (y * input.Width + x) * input.Channels + channel,
                A[o, (p * layer.Kernel.Columns + q) * input.Channels + channel]
            );
        return (
            Matrix<double>.Build.SparseOfIndexed(output.Size, input.Size, entries),
            Vector<double>.Build.Dense(output.Size, i => b[i % output.Channels])
        );
    }
}
