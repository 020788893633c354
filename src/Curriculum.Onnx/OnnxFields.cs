namespace Curriculum.Onnx;

// The field numbers of the messages that the export writes, named as in onnx.proto3, the file of the ONNX project.

/// <summary>The whole file.</summary>
internal static class ModelProto
{
    public const int IrVersion = 1;
    public const int ProducerName = 2;
    public const int Graph = 7;
    public const int OpsetImport = 8;
}

/// <summary>Which operators the graph uses.</summary>
internal static class OperatorSetIdProto
{
    public const int Domain = 1;
    public const int Version = 2;
}

/// <summary>The nodes in order, the weights, what goes in and what comes out.</summary>
internal static class GraphProto
{
    public const int Node = 1;
    public const int Name = 2;
    public const int Initializer = 5;
    public const int Input = 11;
    public const int Output = 12;
}

/// <summary>One operation.</summary>
internal static class NodeProto
{
    public const int Input = 1;
    public const int Output = 2;
    public const int Name = 3;
    public const int OpType = 4;
    public const int Attribute = 5;
}

/// <summary>A number or a list of an operation; Float, Int and IntsType are values of its Type.</summary>
internal static class AttributeProto
{
    public const int Name = 1;
    public const int F = 2;
    public const int I = 3;
    public const int Ints = 8;
    public const int Type = 20;
    public const int Float = 1;
    public const int Int = 2;
    public const int IntsType = 7;
}

/// <summary>Numbers under a name; Float, Int64 and Double are values of its DataType.</summary>
internal static class TensorProto
{
    public const int Dims = 1;
    public const int DataType = 2;
    public const int Name = 8;
    public const int RawData = 9;
    public const int Float = 1;
    public const int Int64 = 7;
    public const int Double = 11;
}

/// <summary>The name and type of an input or output.</summary>
internal static class ValueInfoProto
{
    public const int Name = 1;
    public const int Type = 2;
}

/// <summary>The kind of a value: a tensor.</summary>
internal static class TypeProto
{
    public const int TensorType = 1;
}

/// <summary>The element type of a tensor and its shape. In onnx.proto3 it is TypeProto.Tensor.</summary>
internal static class TensorTypeProto
{
    public const int ElemType = 1;
    public const int Shape = 2;
}

/// <summary>The sizes of a tensor.</summary>
internal static class TensorShapeProto
{
    public const int Dim = 1;
}

/// <summary>A size: a number or a name. In onnx.proto3 it is TensorShapeProto.Dimension.</summary>
internal static class DimensionProto
{
    public const int DimValue = 1;
    public const int DimParam = 2;
}
