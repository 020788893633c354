using System.Text.Json.Nodes;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>
/// What a notebook says of a figure reaches the cell: as its metadata are sent, or else from the file.
/// </summary>
public sealed class FigureSentenceTests : IDisposable
{
    private const string Ask = "((Func<string?>)AppContext.GetData(\"curriculum.alt\")!)() ?? \"none\"";

    private readonly string _folder = Directory.CreateTempSubdirectory("sentence-").FullName;

    [Fact]
    public void It_comes_with_the_request_or_from_the_notebook_in_the_kernels_folder()
    {
        var connection = Ports.Connection();
        using var kernel = KernelServer.Start(connection, new() { Folder = _folder });
        using var client = new JupyterClient(connection);
        client.Welcome();
        CellRun Run(string code, string? metadata = null) =>
            client.Finish(client.SendExecute(code, metadata: JsonNode.Parse(metadata ?? "{}")!.AsObject()));

        Assert.Equal("none", Run(Ask).Result);
        Assert.Equal("Sent.", Run(Ask, """{"cellId": "a", "curriculum": {"alt": "Sent."}}""").Result);
        Assert.Equal("none", Run(Ask, """{"cellId": "a"}""").Result);

        var cell = new JsonObject
        {
            ["cell_type"] = "code",
            ["metadata"] = new JsonObject { ["curriculum"] = new JsonObject { ["alt"] = "From the file." } },
            ["source"] = Ask,
        };
        File.WriteAllText(
            Path.Combine(_folder, "a.ipynb"),
            new JsonObject { ["cells"] = new JsonArray(cell) }.ToJsonString()
        );
        Assert.Equal("From the file.", Run(Ask).Result);
        Assert.Equal("none", Run(Ask + " // edited").Result);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
