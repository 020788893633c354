using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>
/// JSON that is edited as a tree and written back with every byte of its unchanged parts: white space, order of keys,
/// escapes and spelling of numbers. Changed parts follow the style of the rest.
/// </summary>
internal sealed class JsonText
{
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 2 * JsonSpan.MostLevels };
    private static readonly JsonSerializerOptions s_written = new() { MaxDepth = 2 * JsonSpan.MostLevels };

    private readonly byte[] _text;
    private readonly Dictionary<JsonNode, JsonSpan> _spans = new(ReferenceEqualityComparer.Instance);
    private readonly JsonSpan _root;

    private JsonText(byte[] text, JsonNode root, JsonSpan span)
    {
        (_text, Root, _root) = (text, root, span);
        Remember(root, span);
    }

    public JsonNode Root { get; }

    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="ArgumentException">A key twice in one object.</exception>
    /// <exception cref="JsonFault">JSON of another encoding, with half characters, or too deep.</exception>
    public static JsonText Parse(byte[] text)
    {
        Utf8Text.Require(text);
        var mark = text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var span = JsonSpan.Read(text, mark);
        var root = JsonNode.Parse(text.AsSpan(mark), documentOptions: s_deep) ?? throw new JsonException("null");
        return new JsonText(text, root, span);
    }

    public byte[] Write()
    {
        var style = JsonStyle.Of(_text, _root);
        using var output = new MemoryStream(_text.Length + 1024);
        output.Write(_text.AsSpan(0, _root.Start));
        Write(output, Root, 0, style);
        output.Write(_text.AsSpan(_root.End));
        return output.ToArray();
    }

    private void Remember(JsonNode? node, JsonSpan span)
    {
        if (node is null)
        {
            return;
        }

        _spans[node] = span;
        if (node is JsonObject members)
        {
            for (var i = 0; i < members.Count; i++)
            {
                Remember(members.GetAt(i).Value, span.Children[i]);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Remember(items[i], span.Children[i]);
            }
        }
    }

    private void Write(MemoryStream output, JsonNode? node, int depth, JsonStyle style)
    {
        if (node is not null && _spans.TryGetValue(node, out var span))
        {
            if (IsUnchanged(node, span))
            {
                output.Write(_text.AsSpan(span.Start, span.End - span.Start));
                return;
            }
        }
        else
        {
            span = null;
        }
        switch (node)
        {
            case JsonObject members:
                style.WriteAll(
                    output,
                    '{',
                    '}',
                    depth,
                    members.Count,
                    i =>
                    {
                        var (key, value) = members.GetAt(i);
                        var old = span?.Children.FirstOrDefault(child => child.Key == key);
                        if (old is null)
                        {
                            style.WriteString(output, key);
                        }
                        else
                        {
                            output.Write(_text.AsSpan(old.KeyStart, old.KeyEnd - old.KeyStart));
                        }

                        style.WriteColon(output);
                        Write(output, value, depth + 1, style);
                    }
                );
                break;
            case JsonArray items:
                style.WriteAll(output, '[', ']', depth, items.Count, i => Write(output, items[i], depth + 1, style));
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                style.WriteString(output, text);
                break;
            default:
                output.Write(JsonSerializer.SerializeToUtf8Bytes(node, s_written));
                break;
        }
    }

    private bool IsUnchanged(JsonNode? node, JsonSpan span)
    {
        if (node is null)
        {
            return span.Kind == JsonValueKind.Null;
        }

        // Who only looks for outputs or metadata finds empty ones; the file is not changed by that.
        if (IsNewAndEmpty(node) && span.Kind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return true;
        }

        if (!_spans.TryGetValue(node, out var own) || own != span)
        {
            return false;
        }

        return node switch
        {
            JsonObject members => members
                .Where(member => !IsNewAndEmpty(member.Value) || span.Children.Any(child => child.Key == member.Key))
                .ToList()
                is var kept
                && kept.Count == span.Children.Count
                && kept.Zip(span.Children)
                    .All(pair => pair.First.Key == pair.Second.Key && IsUnchanged(pair.First.Value, pair.Second)),
            JsonArray items => items.Count == span.Children.Count
                && Enumerable.Range(0, items.Count).All(i => IsUnchanged(items[i], span.Children[i])),
            _ => true,
        };
    }

    private bool IsNewAndEmpty(JsonNode? node) =>
        node is JsonObject { Count: 0 } or JsonArray { Count: 0 } && !_spans.ContainsKey(node);
}
