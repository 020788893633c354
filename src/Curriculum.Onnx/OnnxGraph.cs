using System.Runtime.InteropServices;

namespace Curriculum.Onnx;

/// <summary>An ONNX graph under construction: nodes, initializers, and the name of the value computed last.</summary>
internal sealed class OnnxGraph(bool isDouble)
{
    public const string InputName = "v";
    public const string OutputName = "w";
    private const int OperatorSet = 17;
    private const int FormatVersion = 8;
    private readonly ProtoMessage _graph = new();
    private int _values;

    private int ElementType => isDouble ? 11 : 1;

    /// <summary>Adds a node with one output and returns the output's name.</summary>
    public string Node(string operation, string[] inputs, params (string Name, object Value)[] attributes)
    {
        var node = new ProtoMessage();
        foreach (var input in inputs)
        {
            node.Add(1, input);
        }

        var output = $"value{++_values}";
        node.Add(2, output).Add(3, $"{operation}{_values}").Add(4, operation);
        foreach (var (name, value) in attributes)
        {
            node.Add(5, Attribute(name, value));
        }

        _graph.Add(1, node);
        return output;
    }

    /// <summary>Adds numbers at the network's precision under a name.</summary>
    public string Weights(string name, double[] values, params long[] sizes) =>
        Tensor(
            name,
            ElementType,
            sizes,
            isDouble
                ? MemoryMarshal.AsBytes<double>(values).ToArray()
                : MemoryMarshal.AsBytes<float>(Array.ConvertAll(values, value => (float)value)).ToArray()
        );

    /// <summary>Adds whole numbers, such as a shape.</summary>
    public string Integers(string name, params long[] values) =>
        Tensor(name, 7, [values.Length], MemoryMarshal.AsBytes<long>(values).ToArray());

    /// <summary>The complete model: a batch of inputs of this size, any number of samples.</summary>
    public byte[] Finish(string last, int inputSize, int outputSize)
    {
        _graph.Add(1, new ProtoMessage().Add(1, last).Add(2, OutputName).Add(3, "Output").Add(4, "Identity"));
        _graph.Add(2, "Curriculum").Add(11, Value(InputName, inputSize)).Add(12, Value(OutputName, outputSize));
        return new ProtoMessage()
            .Add(1, FormatVersion)
            .Add(2, "Curriculum")
            .Add(7, _graph)
            .Add(8, new ProtoMessage().Add(1, "").Add(2, OperatorSet))
            .ToArray();
    }

    private string Tensor(string name, int type, long[] sizes, byte[] values)
    {
        var tensor = new ProtoMessage();
        foreach (var size in sizes)
        {
            tensor.Add(1, size);
        }

        _graph.Add(5, tensor.Add(2, type).Add(8, name).Add(9, values));
        return name;
    }

    private ProtoMessage Value(string name, int size)
    {
        var batch = new ProtoMessage().Add(2, "N");
        var shape = new ProtoMessage().Add(1, batch).Add(1, new ProtoMessage().Add(1, size));
        return new ProtoMessage()
            .Add(1, name)
            .Add(2, new ProtoMessage().Add(1, new ProtoMessage().Add(1, ElementType).Add(2, shape)));
    }

    private static ProtoMessage Attribute(string name, object value)
    {
        var attribute = new ProtoMessage().Add(1, name);
        switch (value)
        {
            case float number:
                return attribute.Add(2, number).Add(20, 1);
            case int number:
                return attribute.Add(3, number).Add(20, 2);
            case long[] numbers:
                foreach (var number in numbers)
                {
                    attribute.Add(8, number);
                }

                return attribute.Add(20, 7);
            default:
                throw new ArgumentException($"No attribute can be of type {value.GetType().Name}.");
        }
    }
}
