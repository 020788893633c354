using System.Text.Json.Nodes;
using Curriculum.Notebooks;

namespace Curriculum.Site.Tests.Outputs;

/// <summary>A stored page shows text written for a terminal as the page's own script does, by the same table.</summary>
public sealed class TerminalTextTests
{
    [Fact]
    public void A_stored_page_shows_what_a_terminal_would()
    {
        var path = Path.Combine(Repository.Root, "tests", "Curriculum.Site.Tests", "web", "terminal.json");
        foreach (var one in JsonNode.Parse(File.ReadAllText(path))!.AsArray())
        {
            var (written, seen) = ((string)one!["written"]!, (string)one["seen"]!);

            Assert.Equal(seen.TrimEnd('\n'), Shown(Stream("stdout", written)));
            Assert.Equal(seen.TrimEnd('\n'), Shown(Notebook.Showing(("text/plain", written))));
        }
    }

    [Fact]
    public void A_bar_written_in_pieces_is_one_text_and_another_stream_is_another()
    {
        Assert.Equal("3 of 3", Shown(Stream("stdout", "\r1 of 3", "\r2 of 3", "\r3 of 3")));

        var cell = Stream("stdout", "\r1 of 2");
        cell.Json["outputs"]!.AsArray().Add(Output("stderr", "no"));
        cell.Json["outputs"]!.AsArray().Add(Output("stdout", "\r2 of 2"));
        Assert.Equal(
            ["1 of 2", "no", "2 of 2"],
            Page.Outputs(cell).QuerySelectorAll(".output.stream pre").Select(pre => pre.TextContent)
        );
    }

    private static string Shown(NotebookCell cell) =>
        Assert.Single(Page.Outputs(cell).QuerySelectorAll(".output pre")).TextContent;

    private static NotebookCell Stream(string name, params string[] pieces)
    {
        var cell = Notebook.Showing(("text/plain", "x"));
        cell.Json["outputs"] = new JsonArray([.. pieces.Select(piece => Output(name, piece))]);
        return cell;
    }

    private static JsonObject Output(string name, string text) =>
        new()
        {
            ["output_type"] = "stream",
            ["name"] = name,
            ["text"] = text,
        };
}
