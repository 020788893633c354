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

    /// <summary>
    /// How deep lists and objects may stand in each other: what a stack of the usual size carries.
    /// </summary>
    public const int MostLevels = 1000;

    // What a host once showed is kept as it is; only what a program has to read must be text.
    private const string Unread = "outputs";

    public static JsonSpan Read(byte[] text, int offset)
    {
        var reader = new Utf8JsonReader(text.AsSpan(offset), new JsonReaderOptions { MaxDepth = 2 * MostLevels });
        reader.Read();
        var span = Read(ref reader, text, offset, null, 0, 0, isRead: true);
        // What follows the value must be white space only; the reader says so.
        reader.Read();
        return span;
    }

    private static JsonSpan Read(
        ref Utf8JsonReader reader,
        byte[] text,
        int offset,
        string? key,
        int keyStart,
        int keyEnd,
        bool isRead
    )
    {
        var start = offset + (int)reader.TokenStartIndex;
        if (reader.CurrentDepth > MostLevels)
        {
            throw new JsonFault(
                Utf8Text.Line(text, start),
                $"has lists and objects more than {MostLevels} deep in each other at line "
                    + $"{Utf8Text.Line(text, start)}: take the output out that holds them."
            );
        }

        if (isRead && reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped)
        {
            _ = Text(ref reader, text, start);
        }

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
                var nameStart = offset + (int)reader.TokenStartIndex;
                var name = Text(ref reader, text, nameStart);
                var nameEnd = nameStart + reader.ValueSpan.Length + 2;
                reader.Read();
                children.Add(Read(ref reader, text, offset, name, nameStart, nameEnd, isRead && name != Unread));
            }
        }
        else if (kind == JsonValueKind.Array)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                children.Add(Read(ref reader, text, offset, null, 0, 0, isRead));
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

    private static string Text(ref Utf8JsonReader reader, byte[] text, int start)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var line = Utf8Text.Line(text, start);
            throw new JsonFault(
                line,
                $"has half a character (a surrogate without its other half) in the text of line {line}: write the "
                    + "character anew or take it out."
            );
        }
    }
}
