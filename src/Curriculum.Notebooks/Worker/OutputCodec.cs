using System.Text.Json.Nodes;

namespace Curriculum.Notebooks.Running;

/// <summary>A session's output as JSON and back: how it crosses from the worker to its parent.</summary>
internal static class OutputCodec
{
    public static JsonObject Encode(CellOutput output) =>
        output switch
        {
            StreamOutput stream => new()
            {
                ["kind"] = "stream",
                ["cell"] = stream.Cell,
                ["name"] = stream.Name,
                ["text"] = stream.Text,
            },
            ResultOutput result => new()
            {
                ["kind"] = "result",
                ["cell"] = result.Cell,
                ["data"] = Bundle(result.Data),
            },
            DisplayOutput display => new()
            {
                ["kind"] = "display",
                ["cell"] = display.Cell,
                ["data"] = Bundle(display.Data),
                ["id"] = display.DisplayId,
                ["update"] = display.IsUpdate,
            },
            ClearOutput clear => new()
            {
                ["kind"] = "clear",
                ["cell"] = clear.Cell,
                ["wait"] = clear.Wait,
            },
            ErrorOutput error => new()
            {
                ["kind"] = "error",
                ["cell"] = error.Cell,
                ["name"] = error.Name,
                ["value"] = error.Value,
                ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
                ["line"] = error.Line,
            },
            _ => throw new NotSupportedException(
                $"An output of type {output.GetType().Name} cannot be sent to the parent."
            ),
        };

    public static CellOutput Decode(JsonNode json)
    {
        var cell = Text(json, "cell");
        return Text(json, "kind") switch
        {
            "stream" => new StreamOutput(cell, Text(json, "name"), Text(json, "text")),
            "result" => new ResultOutput(cell, Bundle(json)),
            "display" => new DisplayOutput(cell, Bundle(json), (string?)json["id"], (bool)json["update"]!),
            "clear" => new ClearOutput(cell, (bool)json["wait"]!),
            "error" => new ErrorOutput(
                cell,
                Text(json, "name"),
                Text(json, "value"),
                [.. json["traceback"]!.AsArray().Select(line => (string)line!)],
                (int?)json["line"]
            ),
            var kind => throw new NotSupportedException($"An output of kind {kind} is not known."),
        };
    }

    private static string Text(JsonNode json, string name) => (string)json[name]!;

    private static JsonObject Bundle(IReadOnlyDictionary<string, string> data) =>
        new(data.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));

    private static Dictionary<string, string> Bundle(JsonNode json) =>
        json["data"]!.AsObject().ToDictionary(item => item.Key, item => (string)item.Value!);
}
