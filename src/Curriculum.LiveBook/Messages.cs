using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Curriculum.Languages;
using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>What the worker tells the page, as JSON.</summary>
internal static class Messages
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The end of every cell, the first included: that waits for no machinery of JSON.</summary>
    public static string Done(string id, bool ok, bool ready, TimeSpan time) =>
        $"{{\"type\":\"done\",\"id\":\"{JsonEncodedText.Encode(id)}\",\"ok\":{Word(ok)},\"ready\":{Word(ready)},"
        + $"\"ms\":{(long)Math.Round(time.TotalMilliseconds)}}}";

    /// <summary>A run has the thread: nothing that was left running kept it from its turn.</summary>
    public static string Begun(string id) => $"{{\"type\":\"begun\",\"id\":\"{JsonEncodedText.Encode(id)}\"}}";

    /// <summary>Work that a cell left running after its end takes the thread.</summary>
    public static string LeftWorking(string cell) =>
        $"{{\"type\":\"left\",\"cell\":\"{JsonEncodedText.Encode(Path.GetFileNameWithoutExtension(cell))}\"}}";

    /// <summary>The end of the engine by a cell's own will: nobody is there to answer after it.</summary>
    public static string Ended(int exitCode) =>
        "{\"type\":\"dead\",\"message\":\""
        + $"The cell ended it with exit code {exitCode}, as Environment.Exit({exitCode}) does.\"}}";

    /// <param name="id">The run.</param>
    /// <param name="verdict">The verdict, as JSON, that holds if the answer does not end.</param>
    /// <param name="limit">How long it may take.</param>
    public static string Checking(string id, string verdict, TimeSpan limit)
    {
        var timeout = JsonNode.Parse(verdict)!;
        return Write(
            "checking",
            id,
            new()
            {
                ["exercise"] = timeout["exercise"]!.DeepClone(),
                ["title"] = timeout["title"]!.DeepClone(),
                ["limit"] = limit.TotalMilliseconds,
                ["timeout"] = timeout,
            }
        );
    }

    public static string Checked(string id) => Write("checked", id, []);

    public static string Completions(string id, Completion completion) =>
        Write(
            "completions",
            id,
            new()
            {
                ["from"] = completion.From,
                ["to"] = completion.To,
                ["items"] = new JsonArray([
                    .. completion.Items.Select(item => new JsonObject
                    {
                        ["label"] = item.Text,
                        ["kind"] = item.Kind,
                        ["insert"] = item.Text,
                    }),
                ]),
            }
        );

    public static string Text(string type, string id, string text) => Write(type, id, new() { ["text"] = text });

    /// <summary>A figure may hold megabytes: it is written once.</summary>
    public static string Output(string id, CellOutput output) =>
        $"{{\"type\":\"output\",\"id\":\"{JsonEncodedText.Encode(id)}\",\"output\":{output.ToJson()}}}";

    private static string Word(bool value) => value ? "true" : "false";

    private static string Write(string type, string id, JsonObject members)
    {
        members.Insert(0, "type", type);
        members.Insert(1, "id", id);
        return members.ToJsonString(s_options);
    }
}
