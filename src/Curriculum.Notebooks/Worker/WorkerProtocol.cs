using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The words parent and worker exchange, one JSON object a line. The parent's first line is the request; then
/// <see cref="Stop"/> or <see cref="StopCell"/>. The end of the parent's stream ends the worker: no orphans.
/// Each line of the worker starts with the request's token, so that text which a cell writes past the session is
/// told from messages.
/// </summary>
internal static class WorkerProtocol
{
    public const string Stop = "stop",
        StopCell = "stop-cell";
    public const string Start = "start",
        Output = "output",
        End = "end",
        Done = "done";

    private static readonly JsonSerializerOptions s_compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Request(RunPlan plan, string token, string? host = null) =>
        new JsonObject
        {
            ["token"] = token,
            ["host"] = host,
            ["name"] = plan.Name,
            ["folder"] = plan.Folder,
            ["keepGoing"] = plan.KeepGoing,
            ["solved"] = plan.Solved,
            ["stubs"] = new JsonArray([.. plan.Stubs.Select(id => (JsonNode)id)]),
            ["steps"] = new JsonArray([
                .. plan.Steps.Select(step => new JsonObject
                {
                    ["id"] = step.Id,
                    ["source"] = step.Source,
                    ["mayFail"] = step.MayFail,
                    ["isCheck"] = step.IsCheck,
                }),
            ]),
        }.ToJsonString(s_compact);

    public static (RunPlan Plan, string Token, string? Host) ReadRequest(string line)
    {
        var request = JsonNode.Parse(line)!.AsObject();
        var plan = new RunPlan
        {
            Name = (string)request["name"]!,
            Folder = (string)request["folder"]!,
            KeepGoing = (bool)request["keepGoing"]!,
            Solved = (bool)request["solved"]!,
            Stubs = request["stubs"]!.AsArray().Select(id => (string)id!).ToHashSet(),
            Steps =
            [
                .. request["steps"]!
                    .AsArray()
                    .Select(step => new RunStep(
                        (string)step!["id"]!,
                        (string)step["source"]!,
                        (bool)step["mayFail"]!,
                        (bool)step["isCheck"]!
                    )),
            ],
        };
        return (plan, (string)request["token"]!, (string?)request["host"]);
    }

    public static string Message(string token, JsonObject message) => token + message.ToJsonString(s_compact);

    /// <summary>
    /// Splits a line into text written past the session and a message, either of which may be absent.
    /// </summary>
    public static (string Text, JsonObject? Message) Split(string line, string token)
    {
        var at = line.IndexOf(token, StringComparison.Ordinal);
        if (at < 0)
        {
            return (line + "\n", null);
        }

        try
        {
            return (line[..at], JsonNode.Parse(line[(at + token.Length)..])?.AsObject());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return (line + "\n", null); // cut off by the process's death
        }
    }
}
