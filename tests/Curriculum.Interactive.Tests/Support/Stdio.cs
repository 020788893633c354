using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Curriculum.Interactive.Tests.Support;

/// <summary>
/// .NET Interactive over its own protocol, as Polyglot Notebooks speaks it: commands and events, a JSON object a line.
/// </summary>
internal sealed class Stdio : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly CancellationTokenSource _limit = new(s_longest);
    private int _count;

    public Stdio()
    {
        var start = new ProcessStartInfo(
            InteractiveTool.Path,
            ["stdio", "--default-kernel", "csharp", "--working-dir", Repository.Notebooks]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Notebooks,
        };
        foreach (var (name, value) in InteractiveTool.Environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    /// <summary>Runs the notebook's code cells and puts into each the outputs that the events tell of.</summary>
    public async Task ExecuteAsync(JsonObject notebook)
    {
        foreach (
            var cell in notebook["cells"]!.AsArray().Where(cell => cell!["cell_type"]!.GetValue<string>() == "code")
        )
        {
            cell!["outputs"] = await RunAsync(Outputs.Text(cell["source"]!));
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _limit.Dispose();
    }

    private async Task<JsonArray> RunAsync(string code)
    {
        var token = $"cell-{++_count}";
        var command = new JsonObject
        {
            ["token"] = token,
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" },
        };
        await _process.StandardInput.WriteLineAsync(command.ToJsonString());
        await _process.StandardInput.FlushAsync(_limit.Token);
        JsonArray outputs = [];
        Dictionary<string, JsonObject> displayed = [];
        while (true)
        {
            var line =
                await _process.StandardOutput.ReadLineAsync(_limit.Token)
                ?? throw new InvalidOperationException("The host ended in the middle of a cell.");
            if (!line.StartsWith('{'))
            {
                continue;
            }

            var message = JsonNode.Parse(line)!;
            var (kind, body) = (message["eventType"]?.GetValue<string>(), message["event"]);
            var mine = message["command"] is JsonObject about && about["token"]?.GetValue<string>() == token;
            switch (kind)
            {
                case "CommandSucceeded" when mine:
                    return outputs;
                case "CommandFailed" when mine:
                    outputs.Add(
                        new JsonObject
                        {
                            ["output_type"] = "error",
                            ["ename"] = "CommandFailed",
                            ["evalue"] = body!["message"]!.GetValue<string>(),
                        }
                    );
                    return outputs;
                case "DisplayedValueProduced" or "ReturnValueProduced":
                    var output = new JsonObject
                    {
                        ["output_type"] = kind[0] == 'D' ? "display_data" : "execute_result",
                        ["data"] = Data(body!),
                    };
                    outputs.Add(output);
                    if (body!["valueId"]?.GetValue<string>() is { } id)
                    {
                        displayed[id] = output;
                    }

                    break;
                case "DisplayedValueUpdated":
                    displayed[body!["valueId"]!.GetValue<string>()]["data"] = Data(body);
                    break;
                case "StandardOutputValueProduced" or "StandardErrorValueProduced":
                    outputs.Add(
                        new JsonObject
                        {
                            ["output_type"] = "stream",
                            ["name"] = kind[8] == 'O' ? "stdout" : "stderr",
                            ["text"] = string.Concat(Data(body!).Select(item => item.Value!.GetValue<string>())),
                        }
                    );
                    break;
            }
        }
    }

    private static JsonObject Data(JsonNode body) =>
        new(
            body["formattedValues"]!
                .AsArray()
                .Select(value =>
                    KeyValuePair.Create(
                        value!["mimeType"]!.GetValue<string>(),
                        (JsonNode?)value["value"]!.GetValue<string>()
                    )
                )
        );
}
