using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>A session's outputs as nbformat writes them.</summary>
internal static class OutputWriter
{
    public static void Add(NotebookCell cell, CellOutput output)
    {
        var outputs = cell.Outputs;
        if (output is DisplayOutput { IsUpdate: true } update)
        {
            Update(cell, update);
            return;
        }
        if (cell.ClearNext)
        {
            outputs.Clear();
        }

        cell.ClearNext = output is ClearOutput { Wait: true };
        switch (output)
        {
            case ClearOutput { Wait: false }:
                outputs.Clear();
                break;
            case StreamOutput stream:
                AddStream(outputs, stream);
                break;
            case DisplayOutput display:
                AddDisplay(cell, display);
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

    private static void AddDisplay(NotebookCell cell, DisplayOutput display)
    {
        var json = new JsonObject
        {
            ["data"] = Bundle(display.Data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };
        cell.Outputs.Add((JsonNode)json);
        if (display.DisplayId is not { } id)
        {
            return;
        }

        if (!cell.Displays.TryGetValue(id, out var shown))
        {
            cell.Displays[id] = shown = [];
        }

        shown.Add(json);
    }

    // As in Jupyter: an update of something that was never shown shows nothing.
    private static void Update(NotebookCell cell, DisplayOutput update)
    {
        foreach (var json in cell.Displays.GetValueOrDefault(update.DisplayId ?? "", []))
        {
            json["data"] = Bundle(update.Data);
        }
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
        if (mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            try
            {
                return JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                return JsonValue.Create(text);
            }
        }
        var isText =
            mimeType.StartsWith("text/", StringComparison.Ordinal)
            || mimeType is "application/javascript" or "image/svg+xml";
        return isText ? MultilineText.Lines(text) : JsonValue.Create(text);
    }
}
