using System.Numerics;
using Curriculum.Networks;

namespace Curriculum.Onnx;

/// <summary>Writes a network as an ONNX model: input v of size N×n, output w of size N×m, one row per sample.</summary>
/// <remarks>As in use, not as in training: dropout is left out and batch normalisation has its running averages.</remarks>
public static class OnnxExport
{
    private static readonly long[] ChannelsFirst = [0, 3, 1, 2];
    private static readonly long[] ChannelsLast = [0, 2, 3, 1];

    /// <summary>Writes F to a stream that the caller opened.</summary>
    /// <param name="F">The network.</param>
    /// <param name="stream">Where the model goes.</param>
    /// <param name="probabilities">Whether a softmax comes last.</param>
    public static void Export<T>(Network<T> F, Stream stream, bool probabilities = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new Writer<T>(F);
        foreach (var layer in F.Layers) writer.Add(layer);
        stream.Write(writer.Finish(probabilities));
    }

    /// <summary>Goes through the layers and remembers whether the value is an image (channels first, as ONNX has them).</summary>
    private sealed class Writer<T>(Network<T> F) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly OnnxGraph graph = new(typeof(T) == typeof(double));
        private string value = OnnxGraph.InputName;
        private bool image;
        private int number;
        private int constants;

        public void Add(Layer layer)
        {
            switch (layer)
            {
                case ImageLayer { Shape: var s }:
                    Flatten();
                    var shape = graph.Integers($"shape{++constants}", -1, s.Height, s.Width, s.Channels);
                    value = graph.Node("Transpose", [graph.Node("Reshape", [value, shape])], ("perm", ChannelsFirst));
                    image = true;
                    break;
                case FlattenLayer: Flatten(); break;
                case AffineLayer affine: Flatten(); Affine(affine); break;
                case Conv2dLayer convolution: Convolution(convolution); break;
                case Pool2dLayer pool:
                    long size = pool.Size, stride = pool.Stride;
                    value = graph.Node(pool.Average ? "AveragePool" : "MaxPool", [value],
                        ("kernel_shape", new[] { size, size }), ("strides", new[] { stride, stride }));
                    break;
                case ReLULayer { Slope: 0 }: value = graph.Node("Relu", [value]); break;
                case ReLULayer leaky: value = graph.Node("LeakyRelu", [value], ("alpha", (float)leaky.Slope)); break;
                case TanhLayer: value = graph.Node("Tanh", [value]); break;
                case SigmoidLayer: value = graph.Node("Sigmoid", [value]); break;
                case DropoutLayer: break;
                case BatchNormLayer: Normalisation(); break;
                case ResidualLayer residual: Residual(residual); break;
                default: throw new NotSupportedException($"{layer} has no form in ONNX yet.");
            }
        }

        public byte[] Finish(bool probabilities)
        {
            Flatten();
            if (probabilities) value = graph.Node("Softmax", [value], ("axis", 1));
            return graph.Finish(value, F.Input.Size, F.Output.Size);
        }

        private void Flatten()
        {
            if (!image) return;
            value = graph.Node("Flatten", [graph.Node("Transpose", [value], ("perm", ChannelsLast))], ("axis", 1));
            image = false;
        }

        private void Affine(AffineLayer affine)
        {
            number++;
            var A = F[$"A{number}"];
            var rows = graph.Weights($"A{number}", A.ToRowMajorArray(), A.RowCount, A.ColumnCount);
            string[] inputs = affine.HasBias ? [value, rows, Vector("b")] : [value, rows];
            value = graph.Node("Gemm", inputs, ("transB", 1));
        }

        /// <summary>ONNX wants the weights as outputs × channels × rows × columns; ours have the channel running fastest.</summary>
        private void Convolution(Conv2dLayer layer)
        {
            number++;
            var (kernel, padding) = (layer.Kernel, layer.Padding);
            var A = F[$"A{number}"];
            var values = new List<double>(A.RowCount * A.ColumnCount);
            for (int o = 0; o < layer.Outputs; o++)
                for (int c = 0; c < layer.Inputs; c++)
                    for (int tap = 0; tap < kernel.Rows * kernel.Columns; tap++) values.Add(A[o, tap * layer.Inputs + c]);
            var weights = graph.Weights($"A{number}", [.. values], layer.Outputs, layer.Inputs, kernel.Rows, kernel.Columns);
            value = graph.Node("Conv", [value, weights, Vector("b")],
                ("kernel_shape", new long[] { kernel.Rows, kernel.Columns }),
                ("pads", new long[] { padding.Rows, padding.Columns, padding.Rows, padding.Columns }),
                ("strides", new long[] { layer.Stride, layer.Stride }));
        }

        private void Normalisation()
        {
            number++;
            value = graph.Node("BatchNormalization", [value, Vector("g"), Vector("b"), Vector("mean"), Vector("variance")],
                ("epsilon", (float)BatchNormLayer.Epsilon));
        }

        private void Residual(ResidualLayer residual)
        {
            var (input, wasImage) = (value, image);
            foreach (var layer in residual.Layers) Add(layer);
            if (image != wasImage) throw new NotSupportedException($"{residual} changes between image and vector inside: ONNX export cannot add the two.");
            value = graph.Node("Add", [input, value]);
        }

        private string Vector(string letter)
        {
            var column = F[$"{letter}{number}"].ToColumnMajorArray();
            return graph.Weights($"{letter}{number}", column, column.Length);
        }
    }
}
