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

    private int ElementType => isDouble ? TensorProto.Double : TensorProto.Float;

    /// <summary>Adds a node with one output and returns the output's name.</summary>
    public string Node(string operation, string[] inputs, params (string Name, object Value)[] attributes)
    {
        var node = new ProtoMessage();
        foreach (var input in inputs)
        {
            node.Add(NodeProto.Input, input);
        }

        var output = $"value{++_values}";
        node.Add(NodeProto.Output, output)
            .Add(NodeProto.Name, $"{operation}{_values}")
            .Add(NodeProto.OpType, operation);
        foreach (var (name, value) in attributes)
        {
            node.Add(NodeProto.Attribute, Attribute(name, value));
        }

        _graph.Add(GraphProto.Node, node);
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
        Tensor(name, TensorProto.Int64, [values.Length], MemoryMarshal.AsBytes<long>(values).ToArray());

    /// <summary>The complete model: a batch of inputs of this size, any number of samples.</summary>
    public byte[] Finish(string last, int inputSize, int outputSize)
    {
        var end = new ProtoMessage()
            .Add(NodeProto.Input, last)
            .Add(NodeProto.Output, OutputName)
            .Add(NodeProto.Name, "Output")
            .Add(NodeProto.OpType, "Identity");
        _graph
            .Add(GraphProto.Node, end)
            .Add(GraphProto.Name, "Curriculum")
            .Add(GraphProto.Input, Value(InputName, inputSize))
            .Add(GraphProto.Output, Value(OutputName, outputSize));
        var operators = new ProtoMessage()
            .Add(OperatorSetIdProto.Domain, "")
            .Add(OperatorSetIdProto.Version, OperatorSet);
        return new ProtoMessage()
            .Add(ModelProto.IrVersion, FormatVersion)
            .Add(ModelProto.ProducerName, "Curriculum")
            .Add(ModelProto.Graph, _graph)
            .Add(ModelProto.OpsetImport, operators)
            .ToArray();
    }

    private string Tensor(string name, int type, long[] sizes, byte[] values)
    {
        var tensor = new ProtoMessage();
        foreach (var size in sizes)
        {
            tensor.Add(TensorProto.Dims, size);
        }

        tensor.Add(TensorProto.DataType, type).Add(TensorProto.Name, name).Add(TensorProto.RawData, values);
        _graph.Add(GraphProto.Initializer, tensor);
        return name;
    }

    private ProtoMessage Value(string name, int size)
    {
        var shape = new ProtoMessage()
            .Add(TensorShapeProto.Dim, new ProtoMessage().Add(DimensionProto.DimParam, "N"))
            .Add(TensorShapeProto.Dim, new ProtoMessage().Add(DimensionProto.DimValue, size));
        var tensor = new ProtoMessage().Add(TensorTypeProto.ElemType, ElementType).Add(TensorTypeProto.Shape, shape);
        return new ProtoMessage()
            .Add(ValueInfoProto.Name, name)
            .Add(ValueInfoProto.Type, new ProtoMessage().Add(TypeProto.TensorType, tensor));
    }

    private static ProtoMessage Attribute(string name, object value)
    {
        var attribute = new ProtoMessage().Add(AttributeProto.Name, name);
        switch (value)
        {
            case float number:
                return attribute.Add(AttributeProto.F, number).Add(AttributeProto.Type, AttributeProto.Float);
            case int number:
                return attribute.Add(AttributeProto.I, number).Add(AttributeProto.Type, AttributeProto.Int);
            case long[] numbers:
                foreach (var number in numbers)
                {
                    attribute.Add(AttributeProto.Ints, number);
                }

                return attribute.Add(AttributeProto.Type, AttributeProto.IntsType);
            default:
                throw new ArgumentException($"No attribute can be of type {value.GetType().Name}.");
        }
    }
}
