using System.Text.Json.Nodes;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Kernel.Tests.Support;

internal sealed record CellRun(JupyterMessage Reply, List<JupyterMessage> Published)
{
    public string Status => Reply.Text("status");

    public int Count => Reply.Number("execution_count", -1);

    /// <summary>What came between busy and idle.</summary>
    public IEnumerable<JupyterMessage> Outputs => Published.Where(m => m.Type is not ("status" or "execute_input"));

    public string[] Types => [.. Outputs.Select(m => m.Type)];

    public string Stdout => Stream("stdout");

    public string Stderr => Stream("stderr");

    public string? Result => Plain("execute_result");

    public string? Plain(string type) =>
        Outputs.FirstOrDefault(m => m.Type == type)?.Content["data"]?["text/plain"]?.GetValue<string>();

    public JsonObject? Error => Outputs.FirstOrDefault(m => m.Type == "error")?.Content;

    private string Stream(string name) =>
        string.Concat(Outputs.Where(m => m.Type == "stream" && m.Text("name") == name).Select(m => m.Text("text")));
}
