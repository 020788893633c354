using System.Text.Json.Nodes;

namespace Curriculum.Cli.Tests;

/// <summary>
/// What VS Code, Polyglot and JupyterLab leave in a notebook they saved, and what the course keeps of it.
/// </summary>
public sealed class HostMetadataTests : CommandTest
{
    private const string Language =
        """{"file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp"}""";

    /// <summary>A notebook's metadata after saving, and a code cell's.</summary>
    public static TheoryData<string, string, string> Saved { get; } =
        new()
        {
            {
                "Polyglot Notebooks",
                """
                    {
                      "dotnet_interactive": {"defaultKernelName": "csharp", "items": [{"name": "csharp"}]},
                      "kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"},
                      "language_info": {"name": "polyglot-notebook"},
                      "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp",
                        "items": [{"aliases": [], "languageName": "csharp", "name": "csharp"}]}}
                    }
                    """,
                """
                    {
                      "dotnet_interactive": {"language": "csharp"},
                      "polyglot_notebook": {"kernelName": "csharp"},
                      "vscode": {"languageId": "polyglot-notebook"}
                    }
                    """
            },
            {
                ".NET Interactive through Jupyter",
                """
                    {
                      "kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"},
                      "language_info": {"file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#",
                        "pygments_lexer": "csharp", "version": "13.0"}
                    }
                    """,
                """{"execution": {"iopub.status.busy": "2026-11-27T10:00:00Z"}}"""
            },
            {
                "VS Code with the course's kernel",
                """
                    {
                      "kernelspec": {"display_name": "C# (Curriculum)", "language": "C#", "name": "curriculum"},
                      "language_info": {"codemirror_mode": "text/x-csharp", "file_extension": ".cs",
                        "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp", "version": "14.0"},
                      "orig_nbformat": 4,
                      "vscode": {"interpreter": {"hash": "x"}}
                    }
                    """,
                """{"vscode": {"languageId": "csharp"}}"""
            },
            {
                "JupyterLab",
                """
                    {
                      "kernelspec": {"display_name": "C# (Curriculum)", "language": "C#", "name": "curriculum"},
                      "language_info": {"codemirror_mode": "text/x-csharp", "name": "C#"},
                      "toc-autonumbering": false
                    }
                    """,
                """{"collapsed": true, "jupyter": {"source_hidden": true}, "scrolled": true, "trusted": true}"""
            },
        };

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task A_notebook_that_a_host_saved_is_cleaned_to_the_bytes_of_the_course(
        string host,
        string notebook,
        string cell
    )
    {
        var name = "02-saved.ipynb";
        var path = Course.Write(TestNotebook.Text(TestNotebook.Json(("one", "1"))), "notebooks", name);
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "02"));
        var clean = File.ReadAllText(path);
        var saved = JsonNode.Parse(clean)!;
        saved["metadata"] = JsonNode.Parse(notebook);
        saved["cells"]![0]!["metadata"] = JsonNode.Parse(cell);
        File.WriteAllText(path, TestNotebook.Text(saved.AsObject()));
        Assert.Equal(ExitCode.Failed, await Curriculum("clean", "--check", "02"));
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "02"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(clean), JsonNode.Parse(File.ReadAllText(path))), host);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(Language),
                JsonNode.Parse(File.ReadAllText(path))!["metadata"]!["language_info"]
            )
        );
    }

    [Theory]
    [InlineData("""{"curriculum": {"alt": "It falls."}}""", true)]
    [InlineData("""{"curriculum": {"alt": "It falls."}, "scrolled": true}""", false)]
    [InlineData("""{"curriculum": {"alt": "It falls.", "seen": 3}}""", false)]
    [InlineData("""{"curriculum": {"guess": {"ask": "Why?"}}}""", true)]
    [InlineData("""{"curriculum": {"alt": "It falls.", "guess": {"ask": "Why?"}}}""", true)]
    [InlineData("""{"curriculum": {"guess": "Why?"}}""", false)]
    [InlineData("""{"curriculum": {"seen": 3}}""", false)]
    [InlineData("""{"curriculum": "It falls."}""", false)]
    public async Task What_an_author_says_of_a_figure_is_kept_and_nothing_beside_it(string cell, bool clean)
    {
        var saved = TestNotebook.Json(("one", "1"));
        var path = Course.Write(TestNotebook.Text(saved), "notebooks", "02-saved.ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "02"));
        saved = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        saved["cells"]![0]!["metadata"] = JsonNode.Parse(cell);
        File.WriteAllText(path, TestNotebook.Text(saved));

        Assert.Equal(clean ? ExitCode.Fine : ExitCode.Failed, await Curriculum("clean", "--check", "02"));
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "02"));
        var kept = JsonNode.Parse(File.ReadAllText(path))!["cells"]![0]!["metadata"]!.ToJsonString();
        var whole = JsonNode.Parse(cell)!.ToJsonString();
        Assert.True(clean ? kept == whole : kept is "{}" or """{"curriculum":{"alt":"It falls."}}""", kept);
    }
}
