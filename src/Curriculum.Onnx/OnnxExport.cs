using System.Numerics;
using Curriculum.Networks;

namespace Curriculum.Onnx;

/// <summary>Writes a network as an ONNX model: input v of size N×n, output w of size N×m, one row per sample.</summary>
/// <remarks>
/// As in use, not as in training: dropout is left out and batch normalisation has its running averages.
/// </remarks>
public static class OnnxExport
{
    private static readonly long[] s_channelsFirst = [0, 3, 1, 2];
    private static readonly long[] s_channelsLast = [0, 2, 3, 1];

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
        foreach (var placed in F.Placed)
        {
            writer.Add(placed);
        }

        stream.Write(writer.Finish(probabilities));
    }

    /// <summary>
    /// Goes through the layers and remembers whether the value is an image (channels first, as ONNX has them).
    /// </summary>
    private sealed class Writer<T>(Network<T> F)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly OnnxGraph _graph = new(typeof(T) == typeof(double));
        private string _value = OnnxGraph.InputName;
        private bool _image;
        private int _constants;

        public void Add(PlacedLayer placed)
        {
            switch (placed.Layer)
            {
                case ImageLayer { Shape: var s }:
                    Flatten();
                    var shape = _graph.Integers($"shape{++_constants}", -1, s.Height, s.Width, s.Channels);
                    _value = _graph.Node(
                        "Transpose",
                        [_graph.Node("Reshape", [_value, shape])],
                        ("perm", s_channelsFirst)
                    );
                    _image = true;
                    break;
                case FlattenLayer:
                    Flatten();
                    break;
                case AffineLayer affine:
                    Flatten();
                    Affine(affine, placed);
                    break;
                case Conv2dLayer convolution:
                    Convolution(convolution, placed);
                    break;
                case Pool2dLayer pool:
                    long size = pool.Size,
                        stride = pool.Stride;
                    _value = _graph.Node(
                        pool.Average ? "AveragePool" : "MaxPool",
                        [_value],
                        ("kernel_shape", new[] { size, size }),
                        ("strides", new[] { stride, stride })
                    );
                    break;
                case ReLULayer { Slope: 0 }:
                    _value = _graph.Node("Relu", [_value]);
                    break;
                case ReLULayer leaky:
                    _value = _graph.Node("LeakyRelu", [_value], ("alpha", (float)leaky.Slope));
                    break;
                case TanhLayer:
                    _value = _graph.Node("Tanh", [_value]);
                    break;
                case SigmoidLayer:
                    _value = _graph.Node("Sigmoid", [_value]);
                    break;
                case DropoutLayer:
                    break;
                case BatchNormLayer:
                    Normalisation(placed);
                    break;
                case ResidualLayer:
                    Residual(placed);
                    break;
                default:
                    throw new NotSupportedException($"{placed.Layer} has no form in ONNX yet.");
            }
        }

        public byte[] Finish(bool probabilities)
        {
            Flatten();
            if (probabilities)
            {
                _value = _graph.Node("Softmax", [_value], ("axis", 1));
            }

            return _graph.Finish(_value, F.Input.Size, F.Output.Size);
        }

        private void Flatten()
        {
            if (!_image)
            {
                return;
            }

            _value = _graph.Node(
                "Flatten",
                [_graph.Node("Transpose", [_value], ("perm", s_channelsLast))],
                ("axis", 1)
            );
            _image = false;
        }

        private void Affine(AffineLayer affine, PlacedLayer placed)
        {
            var A = F[placed.Name("A")];
            var rows = _graph.Weights(placed.Name("A"), A.ToRowMajorArray(), A.RowCount, A.ColumnCount);
            string[] inputs = affine.HasBias ? [_value, rows, Vector(placed, "b")] : [_value, rows];
            _value = _graph.Node("Gemm", inputs, ("transB", 1));
        }

        /// <summary>
        /// ONNX wants the weights as outputs × channels × rows × columns; ours have the channel running fastest.
        /// </summary>
        private void Convolution(Conv2dLayer layer, PlacedLayer placed)
        {
            var (kernel, padding) = (layer.Kernel, layer.Padding);
            var A = F[placed.Name("A")];
            var values = new List<double>(A.RowCount * A.ColumnCount);
            for (var o = 0; o < layer.Outputs; o++)
            {
                for (var c = 0; c < layer.Inputs; c++)
                {
                    for (var tap = 0; tap < kernel.Rows * kernel.Columns; tap++)
                    {
                        values.Add(A[o, tap * layer.Inputs + c]);
                    }
                }
            }

            var weights = _graph.Weights(
                placed.Name("A"),
                [.. values],
                layer.Outputs,
                layer.Inputs,
                kernel.Rows,
                kernel.Columns
            );
            _value = _graph.Node(
                "Conv",
                [_value, weights, Vector(placed, "b")],
                ("kernel_shape", new long[] { kernel.Rows, kernel.Columns }),
                ("pads", new long[] { padding.Rows, padding.Columns, padding.Rows, padding.Columns }),
                ("strides", new long[] { layer.Stride, layer.Stride })
            );
        }

        private void Normalisation(PlacedLayer placed) =>
            _value = _graph.Node(
                "BatchNormalization",
                [_value, Vector(placed, "g"), Vector(placed, "b"), Vector(placed, "mean"), Vector(placed, "variance")],
                ("epsilon", (float)BatchNormLayer.Epsilon)
            );

        private void Residual(PlacedLayer residual)
        {
            var (input, wasImage) = (_value, _image);
            foreach (var inner in residual.Inner)
            {
                Add(inner);
            }

            if (_image != wasImage)
            {
                throw new NotSupportedException(
                    $"{residual.Layer} changes between image and vector inside: ONNX export cannot add the two."
                );
            }

            _value = _graph.Node("Add", [input, _value]);
        }

        private string Vector(PlacedLayer placed, string letter)
        {
            var name = placed.Name(letter);
            var column = F.Biases[name].ToArray();
            return _graph.Weights(name, column, column.Length);
        }
    }
}
