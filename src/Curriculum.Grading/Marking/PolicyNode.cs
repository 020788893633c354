using System.Globalization;
using System.Text.Json;

namespace Curriculum.Grading;

/// <summary>A policy that cannot be used: one sentence with the file and the line.</summary>
public sealed class PolicyException(string message) : Exception(message);

/// <summary>
/// A value of a policy's JSON that knows its line, so that what is wrong with it can be said with the line.
/// </summary>
internal sealed class PolicyNode
{
    private readonly string _file;
    private readonly string _path;
    private object? _value;

    private PolicyNode(string file, string path, int line) => (_file, _path, Line) = (file, path, line);

    public int Line { get; }

    /// <summary>Reads a file's bytes; comments are allowed, a name may not stand twice in one object.</summary>
    public static PolicyNode Read(byte[] bytes, string file)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            var root = Read(ref reader, bytes, file, "the policy");
            return reader.Read() ? throw root.Fault("is followed by more text") : root;
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            throw new PolicyException(
                $"{file}, line {line}: this is not JSON. {error.Message.Split(" LineNumber")[0]}"
            );
        }
    }

    public PolicyException Fault(string what) => new($"{_file}, line {Line}: {_path} {what}.");

    /// <summary>The fields of an object, which may have no others.</summary>
    public IReadOnlyDictionary<string, PolicyNode> Fields(params string[] known)
    {
        var fields = Entries();
        var other = fields.FirstOrDefault(field => !known.Contains(field.Key));
        return other.Value is null
            ? fields
            : throw other.Value.Fault($"is not a name that is known here; known are {string.Join(", ", known)}");
    }

    /// <summary>The entries of an object whose names are data.</summary>
    public IReadOnlyDictionary<string, PolicyNode> Entries() =>
        _value as Dictionary<string, PolicyNode> ?? throw Fault("has to be an object, { … }");

    public IReadOnlyList<PolicyNode> Items() => _value as List<PolicyNode> ?? throw Fault("has to be a list, [ … ]");

    public bool IsObject => _value is Dictionary<string, PolicyNode>;

    public string Text() =>
        _value is string { Length: > 0 } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Fault("has to be a text that is not empty");

    public double Number(double least = 0, double most = 1e6) =>
        _value is double number && number >= least && number <= most
            ? number
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"has to be a number from {least} to {most}"));

    public DateTimeOffset Moment() =>
        _value is string text
        && text.Contains('T', StringComparison.Ordinal)
        && (text.EndsWith('Z') || text.Length > 6 && text[^6] is '+' or '-')
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw Fault("has to be a time with its zone, such as 2026-11-30T23:59:00+01:00");

    public string OneOf(params string[] words) =>
        _value is string text && words.Contains(text)
            ? text
            : throw Fault($"has to be one of {string.Join(", ", words)}");

    /// <summary>A field that has to be there.</summary>
    public static PolicyNode Needed(PolicyNode owner, IReadOnlyDictionary<string, PolicyNode> fields, string name) =>
        fields.GetValueOrDefault(name) ?? throw owner.Fault($"lacks \"{name}\"");

    private static PolicyNode Read(ref Utf8JsonReader reader, byte[] bytes, string file, string path)
    {
        var node = new PolicyNode(file, path, 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var fields = new Dictionary<string, PolicyNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    var value = Read(ref reader, bytes, file, $"\"{name}\"");
                    if (!fields.TryAdd(name, value))
                    {
                        throw value.Fault("stands there twice");
                    }
                }

                node._value = fields;
                break;
            case JsonTokenType.StartArray:
                var items = new List<PolicyNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Read(ref reader, bytes, file, $"entry {items.Count + 1} of {path}"));
                }

                node._value = items;
                break;
            default:
                node._value = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Number => reader.GetDouble(),
                    _ => reader.TokenType,
                };
                break;
        }

        return node;
    }
}
