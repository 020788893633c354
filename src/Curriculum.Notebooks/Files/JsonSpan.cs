using System.Text.Json;

namespace Curriculum.Notebooks;

/// <summary>Where a JSON value stands in its file: bytes from Start to before End, and the same for its key.</summary>
internal sealed class JsonSpan
{
    public required JsonValueKind Kind { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public string? Key { get; init; }
    public int KeyStart { get; init; }
    public int KeyEnd { get; init; }
    public IReadOnlyList<JsonSpan> Children { get; init; } = [];

    public static JsonSpan Read(byte[] text, int offset)
    {
        var reader = new Utf8JsonReader(text.AsSpan(offset));
        reader.Read();
        var span = Read(ref reader, offset, null, 0, 0);
        // What follows the value must be white space only; the reader says so.
        reader.Read();
        return span;
    }

    private static JsonSpan Read(ref Utf8JsonReader reader, int offset, string? key, int keyStart, int keyEnd)
    {
        var start = offset + (int)reader.TokenStartIndex;
        var children = new List<JsonSpan>();
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.Null => JsonValueKind.Null,
            _ => JsonValueKind.Undefined,
        };
        if (kind == JsonValueKind.Object)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                var nameStart = offset + (int)reader.TokenStartIndex;
                var nameEnd = nameStart + reader.ValueSpan.Length + 2;
                reader.Read();
                children.Add(Read(ref reader, offset, name, nameStart, nameEnd));
            }
        }
        else if (kind == JsonValueKind.Array)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                children.Add(Read(ref reader, offset, null, 0, 0));
            }
        }
        return new JsonSpan
        {
            Kind = kind,
            Start = start,
            End = offset + (int)reader.BytesConsumed,
            Key = key,
            KeyStart = keyStart,
            KeyEnd = keyEnd,
            Children = children,
        };
    }
}
