using System.Buffers.Binary;
using System.Numerics;
using Curriculum.Networks;

namespace Curriculum.Figures.Widgets;

/// <summary>
/// A trained network as data for Assets/network.js: its layers with their sizes, and behind each other the weights of
/// each layer, with what batch normalisation has fitted, in four bytes a number (base64).
/// </summary>
internal static class NetworkData
{
    public static Dictionary<string, object?> Of<T>(Network<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var writer = new Writer<T>(network);
        var layers = writer.Write(network.Layers);
        return new()
        {
            ["input"] = Sizes(network.Input),
            ["layers"] = layers,
            ["x"] = Convert.ToBase64String([.. writer.Bytes]),
        };
    }

    private static int[] Sizes(Shape shape) => [shape.Channels, shape.Height, shape.Width];

    private static Dictionary<string, object?> Layer(string op, params (string Name, object? Value)[] sizes) =>
        sizes.Prepend(("op", op)).ToDictionary(item => item.Item1, item => item.Item2);

    private sealed class Writer<T>(Network<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly Queue<string> _names = new(network.WeightNames);
        private int _used;

        public List<byte> Bytes { get; } = [];

        // Dropout does nothing in use.
        public Dictionary<string, object?>[] Write(IEnumerable<Layer> layers) =>
            [.. layers.Where(layer => layer is not DropoutLayer).Select(Write)];

        private Dictionary<string, object?> Write(Layer layer)
        {
            switch (layer)
            {
                case AffineLayer one:
                    Take(one.HasBias ? 2 : 1, one.Outputs * (one.Inputs + (one.HasBias ? 1 : 0)));
                    return Layer("affine", ("n", one.Inputs), ("m", one.Outputs), ("bias", one.HasBias));
                case Conv2dLayer one:
                    Take(2, one.Outputs * (one.Inputs * one.Kernel.Rows * one.Kernel.Columns + 1));
                    return Layer(
                        "conv",
                        ("inputs", one.Inputs),
                        ("outputs", one.Outputs),
                        ("rows", one.Kernel.Rows),
                        ("columns", one.Kernel.Columns),
                        ("up", one.Padding.Rows),
                        ("left", one.Padding.Columns),
                        ("stride", one.Stride)
                    );
                case BatchNormLayer one:
                    // g3 and b3 are weights, mean3 and variance3 are fitted.
                    var number = _names.Peek()[1..];
                    Take(2, 2 * one.Channels);
                    Add(network.Biases["mean" + number]);
                    Add(network.Biases["variance" + number]);
                    return Layer("norm", ("channels", one.Channels), ("epsilon", BatchNormLayer.Epsilon));
                case ResidualLayer one:
                    return Layer("residual", ("layers", Write(one.Layers)));
                case Pool2dLayer one:
                    return Layer(one.Average ? "mean" : "max", ("size", one.Size), ("stride", one.Stride));
                case ImageLayer one:
                    return Layer("image", ("shape", Sizes(one.Shape)));
                case FlattenLayer:
                    return Layer("flatten");
                case ReLULayer:
                    return Layer("relu");
                case TanhLayer:
                    return Layer("tanh");
                case SigmoidLayer:
                    return Layer("sigmoid");
                default:
                    throw new NotSupportedException($"{layer} does not run in a page.");
            }
        }

        private void Take(int names, int count)
        {
            for (var k = 0; k < names; k++)
            {
                _ = _names.Dequeue();
            }

            Add(network.Weights.SubVector(_used, count).Select(number => double.CreateChecked(number)));
            _used += count;
        }

        private void Add(IEnumerable<double> numbers)
        {
            var four = new byte[4];
            foreach (var number in numbers)
            {
                BinaryPrimitives.WriteSingleLittleEndian(four, (float)number);
                Bytes.AddRange(four);
            }
        }
    }
}
