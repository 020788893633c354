using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Curriculum.Interactive.Tests.Support;

/// <summary>A notebook's outputs in a form that two hosts can be compared in.</summary>
internal static partial class Outputs
{
    /// <summary>Id and outputs of each code cell. A run of texts on one stream is one output.</summary>
    public static IReadOnlyList<(string Id, IReadOnlyList<JsonObject> Outputs)> Cells(JsonObject notebook) =>
        [
            .. notebook["cells"]!
                .AsArray()
                .Select(cell => cell!.AsObject())
                .Where(cell => cell["cell_type"]!.GetValue<string>() == "code")
                .Select(cell => (cell["id"]!.GetValue<string>(), Joined(cell["outputs"]!.AsArray()))),
        ];

    /// <summary>What an output holds: by MIME type, or a stream's text under its name, or an error's words.</summary>
    public static IReadOnlyDictionary<string, string> Parts(JsonObject output) =>
        Kind(output) switch
        {
            "stream" => new Dictionary<string, string>
            {
                [output["name"]!.GetValue<string>()] = Plain(Text(output["text"]!)),
            },
            "error" => new Dictionary<string, string> { ["error"] = $"{output["ename"]}: {output["evalue"]}" },
            _ => output["data"]!.AsObject().ToDictionary(item => item.Key, item => Plain(Text(item.Value!))),
        };

    public static string Kind(JsonObject output) => output["output_type"]!.GetValue<string>();

    public static string Text(JsonNode value) =>
        value switch
        {
            JsonArray lines => string.Concat(lines.Select(line => line!.GetValue<string>())),
            JsonValue text when text.TryGetValue<string>(out var line) => line,
            _ => value.ToJsonString(),
        };

    private static IReadOnlyList<JsonObject> Joined(JsonArray outputs)
    {
        List<JsonObject> joined = [];
        foreach (var output in outputs.Select(item => item!.DeepClone().AsObject()))
        {
            if (
                Kind(output) == "stream"
                && joined.LastOrDefault() is { } last
                && Kind(last) == "stream"
                && last["name"]!.GetValue<string>() == output["name"]!.GetValue<string>()
            )
            {
                last["text"] = Text(last["text"]!) + Text(output["text"]!);
            }
            else
            {
                joined.Add(output);
            }
        }

        return joined;
    }

    /// <summary>Ids that a run draws and measured times are made equal.</summary>
    private static string Plain(string text) =>
        Times()
            .Replace(
                Lives()
                    .Replace(
                        Figures().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "cf-ID"),
                        "curriculum-live-ID"
                    ),
                "N $2"
            )
            .TrimEnd();

    [GeneratedRegex(@"\bcf-[0-9a-f]{8}-[0-9]+")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\bcurriculum-live-[0-9]+-[0-9]+")]
    private static partial Regex Lives();

    [GeneratedRegex(@"\b([0-9][0-9.,]*) (ms|µs|s|milliseconds|seconds)\b")]
    private static partial Regex Times();
}
