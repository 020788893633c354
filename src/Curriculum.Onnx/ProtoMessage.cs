using System.Buffers;
using System.Text;
using Google.Protobuf;

namespace Curriculum.Onnx;

/// <summary>One protocol buffer message, written field by field. Field numbers are those of onnx.proto3.</summary>
internal sealed class ProtoMessage
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ProtoMessage Add(int field, long value) =>
        Write(
            field,
            WireFormat.WireType.Varint,
            CodedOutputStream.ComputeInt64Size(value),
            output => output.WriteInt64(value)
        );

    public ProtoMessage Add(int field, float value) =>
        Write(
            field,
            WireFormat.WireType.Fixed32,
            CodedOutputStream.ComputeFloatSize(value),
            output => output.WriteFloat(value)
        );

    public ProtoMessage Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    public ProtoMessage Add(int field, ProtoMessage message) => Add(field, message.ToArray());

    public ProtoMessage Add(int field, byte[] value)
    {
        var content = UnsafeByteOperations.UnsafeWrap(value);
        return Write(
            field,
            WireFormat.WireType.LengthDelimited,
            CodedOutputStream.ComputeBytesSize(content),
            output => output.WriteBytes(content)
        );
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private ProtoMessage Write(int field, WireFormat.WireType type, int size, Action<CodedOutputStream> content)
    {
        var piece = new byte[CodedOutputStream.ComputeTagSize(field) + size];
        using var output = new CodedOutputStream(piece);
        output.WriteTag(field, type);
        content(output);
        _bytes.Write(piece);
        return this;
    }
}
