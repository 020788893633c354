using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Cli.Tests;

/// <summary>The text of a small notebook.</summary>
internal static class TestNotebook
{
    private static readonly JsonSerializerOptions s_layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Code cells with ids and sources; a cell id that ends in ! is tagged raises-exception.</summary>
    public static string Text(params (string Id, string Source)[] cells) => Json(cells).ToJsonString(s_layout) + "\n";

    public static JsonObject Json(params (string Id, string Source)[] cells) =>
        new()
        {
            ["cells"] = new JsonArray([
                .. cells.Select(cell =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["cell_type"] = "code",
                            ["execution_count"] = null,
                            ["id"] = cell.Id.TrimEnd('!'),
                            ["metadata"] = cell.Id.EndsWith('!')
                                ? new JsonObject { ["tags"] = new JsonArray("raises-exception") }
                                : new JsonObject(),
                            ["outputs"] = new JsonArray(),
                            ["source"] = Lines(cell.Source),
                        }
                ),
            ]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
                ["language_info"] = new JsonObject
                {
                    ["file_extension"] = ".cs",
                    ["mimetype"] = "text/x-csharp",
                    ["name"] = "C#",
                    ["pygments_lexer"] = "csharp",
                },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };

    public static string Text(JsonObject notebook) => notebook.ToJsonString(s_layout) + "\n";

    private static JsonArray Lines(string source)
    {
        var lines = source.Split('\n');
        return new([.. lines.Select((line, k) => (JsonNode)(k + 1 < lines.Length ? line + "\n" : line))]);
    }
}
