using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>A session's outputs as nbformat writes them.</summary>
internal static class OutputWriter
{
    public static void Add(NotebookCell cell, CellOutput output)
    {
        var outputs = cell.Outputs;
        switch (output)
        {
            case StreamOutput stream:
                AddStream(outputs, stream);
                break;
            case DisplayOutput { IsUpdate: false } display:
                outputs.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["data"] = Bundle(display.Data),
                            ["metadata"] = new JsonObject(),
                            ["output_type"] = "display_data",
                        }
                );
                break;
            case ResultOutput result:
                outputs.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["data"] = Bundle(result.Data),
                            ["execution_count"] = cell.ExecutionCount,
                            ["metadata"] = new JsonObject(),
                            ["output_type"] = "execute_result",
                        }
                );
                break;
            case ErrorOutput error:
                outputs.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["ename"] = error.Name,
                            ["evalue"] = error.Value,
                            ["output_type"] = "error",
                            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
                        }
                );
                break;
            default:
                throw new ArgumentException("A file keeps what is shown in the end: clear and update come before it.");
        }
    }

    private static void AddStream(JsonArray outputs, StreamOutput stream)
    {
        if (
            outputs is [.., JsonObject last]
            && NotebookCell.Text(last["output_type"]) == "stream"
            && NotebookCell.Text(last["name"]) == stream.Name
            && last["text"] is JsonArray lines
        )
        {
            MultilineText.Append(lines, stream.Text);
            return;
        }
        outputs.Add(
            (JsonNode)
                new JsonObject
                {
                    ["name"] = stream.Name,
                    ["output_type"] = "stream",
                    ["text"] = MultilineText.Lines(stream.Text),
                }
        );
    }

    private static JsonObject Bundle(IReadOnlyDictionary<string, string> data)
    {
        var bundle = new JsonObject();
        foreach (var (mimeType, text) in data.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            bundle[mimeType] = Content(mimeType, text);
        }

        return bundle;
    }

    private static JsonNode? Content(string mimeType, string text)
    {
        var isText =
            mimeType.StartsWith("text/", StringComparison.Ordinal)
            || mimeType is "application/javascript" or "image/svg+xml";
        return MimeJson.TryParse(mimeType, text, out var json) ? json
            : isText ? MultilineText.Lines(text)
            : JsonValue.Create(text);
    }
}
