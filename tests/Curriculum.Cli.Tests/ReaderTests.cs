using System.Text.Json.Nodes;
using Curriculum.Notebooks;

namespace Curriculum.Cli.Tests;

/// <summary>Headless, cells are read as in every host: magics, packages, imports and other languages.</summary>
public sealed class ReaderTests : CommandTest
{
    [Theory]
    [InlineData("// first\n#!csharp\nvar q = 1; Console.WriteLine(q);", "1\n")]
    [InlineData("#!C#\nConsole.WriteLine(2);", "2\n")]
    [InlineData("#!csharp --name x\nvar s = \"\"\"\n#!fsharp\n\"\"\"; Console.WriteLine(s);", "#!fsharp\n")]
    [InlineData("var done = false;\n_ = !done;\nConsole.WriteLine(3);", "3\n")]
    public async Task A_magic_of_CSharp_is_passed_over_on_any_line(string code, string text)
    {
        Assert.Equal(ExitCode.Fine, await RunCells(("a", code)));
        Assert.Equal(text, Text(0));
    }

    [Fact]
    public async Task Time_says_how_long_a_cell_took()
    {
        Assert.Equal(ExitCode.Fine, await RunCells(("a", "#!time\nConsole.WriteLine(1);")));
        Assert.Matches(@"^1\nWall time: \d+\.\d ms\n$", Text(0));
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "C# only")]
    [InlineData("1 + 1\n#!mermaid\ngraph TD", "mermaid block")]
    [InlineData("%matplotlib inline", "IPython")]
    [InlineData("!pip install x", "terminal")]
    [InlineData("#i \"nuget: https://example.org\"", "nuget.config")]
    [InlineData("#!import", "#!import needs")]
    [InlineData("#!import nowhere.csx", "nowhere.csx")]
    public async Task What_is_no_CSharp_gets_one_sentence_and_the_cells_after_it_run(string code, string words)
    {
        Assert.Equal(ExitCode.Failed, await RunCells(("a", code), ("b", "Console.WriteLine(\"next\");")));
        Assert.Contains(words, Out);
        Assert.Equal("next\n", Text(1));
    }

    [Theory]
    [InlineData("polyglot_notebook", "kernelName", "mermaid", "mermaid block")]
    [InlineData("dotnet_interactive", "language", "fsharp", "C# only")]
    [InlineData("polyglot_notebook", "kernelName", "pwsh", "terminal")]
    [InlineData("dotnet_interactive", "language", "kusto", "not known here")]
    public async Task A_cell_that_its_metadata_give_to_another_language_gets_a_sentence(
        string section,
        string field,
        string language,
        string words
    )
    {
        var notebook = TestNotebook.Json(("a", "graph TD\nA-->B"), ("b", "Console.WriteLine(1);"));
        notebook["cells"]![0]!["metadata"] = new JsonObject { [section] = new JsonObject { [field] = language } };
        notebook["cells"]![1]!["metadata"] = new JsonObject { [section] = new JsonObject { [field] = "csharp" } };
        Course.Write(TestNotebook.Text(notebook), "n.ipynb");
        Assert.Equal(ExitCode.Failed, await Curriculum("run", "n.ipynb", "--out", "out"));
        Assert.Contains(words, Out);
        Assert.Equal("1\n", Text(1));
    }

    [Fact]
    public async Task An_import_runs_a_script_or_the_cells_of_a_notebook_first()
    {
        Course.Write("int FromScript() => 1;", "lib", "s.csx");
        Course.Write(
            TestNotebook.Text(("x", "#load \"s.csx\"\nint FromNotebook() => FromScript() + 1;")),
            "lib",
            "o.ipynb"
        );
        Assert.Equal(
            ExitCode.Fine,
            await RunCells(("a", "#!import lib/s.csx\n#!import \"lib/o.ipynb\"\nConsole.WriteLine(FromNotebook());"))
        );
        Assert.Equal("2\n", Text(0));
    }

    [Fact]
    public async Task What_is_imported_is_read_as_any_cell_and_from_its_own_folder()
    {
        Course.Write("#!import \"far/leaf.csx\"\nvar Middle = Leaf + 1;", "lib", "middle.csx");
        Course.Write("var Leaf = 40;", "lib", "far", "leaf.csx");
        Course.Write(
            TestNotebook.Text(("x", "#!time\n#!import middle.csx"), ("y", "var Top = Middle + 1;")),
            "lib",
            "b.ipynb"
        );
        Assert.Equal(ExitCode.Fine, await RunCells(("a", "#!import lib/b.ipynb\nConsole.WriteLine(Top);")));
        Assert.Equal("42\n", Text(0));
    }

    [Fact]
    public async Task An_import_that_cannot_be_is_one_sentence()
    {
        Course.Write("#!import pong.csx\nvar ping = 1;", "ping.csx");
        Course.Write("#!import ping.csx\nvar pong = 1;", "pong.csx");
        File.WriteAllBytes(
            Course["west.csx"],
            System.Text.Encoding.Latin1.GetBytes("var a = 1;\nvar s = \"Zo\u00eb\";")
        );
        var other = TestNotebook.Json(("m", "graph LR"));
        other["cells"]![0]!["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = "mermaid" };
        Course.Write(TestNotebook.Text(other), "other.ipynb");
        Assert.Equal(
            ExitCode.Failed,
            await RunCells(
                ("a", "#!import ping.csx"),
                ("b", "#!import west.csx"),
                ("c", "#load \"west.csx\""),
                ("d", "#!import other.ipynb"),
                ("e", "Console.WriteLine(\"next\");")
            )
        );
        Assert.Contains("ping.csx, which imports pong.csx, which imports ping.csx: a circle", Out);
        Assert.Contains("west.csx is not UTF-8: line 2 holds the byte 0xEB", Out);
        Assert.Contains("could not be opened -- It is not UTF-8: line 2", Out);
        Assert.Contains("#!import other.ipynb: #!mermaid belongs to .NET Interactive", Out);
        Assert.Equal("next\n", Text(4));
    }

    [Theory]
    [InlineData("#r \"<your library>\"\nConsole.WriteLine(1);", "passed over: write a library's path there.\n1\n")]
    [InlineData("\ufeff#!time\nConsole.WriteLine(2);", "2\nWall time")]
    public async Task A_line_that_only_looks_odd_keeps_no_cell_from_running(string code, string words)
    {
        Assert.Equal(ExitCode.Fine, await RunCells(("a", code)));
        Assert.Contains(words, Text(0));
    }

    [Theory]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"NuGet: \"")]
    public async Task A_package_without_a_name_is_told_in_one_sentence(string line)
    {
        Assert.Equal(ExitCode.Failed, await RunCells(("a", line)));
        Assert.Contains($"{line} names no package: write #r \"nuget: Id, Version\".", Out);
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_told_in_one_sentence()
    {
        Course.Write("<configuration><packageSources><clear/></packageSources></configuration>", "nuget.config");
        Assert.Equal(
            ExitCode.Failed,
            await RunCells(("a", "#r \"nuget: No.Such.Package.Anywhere, 9.9.9\"\n1"), ("b", "Console.Write(2);"))
        );
        Assert.Contains("The package 'No.Such.Package.Anywhere' could not be restored.", Out);
        Assert.Equal("2", Text(1));
    }

    [Theory]
    [InlineData("\"<b>x</b>\".DisplayAs(\"text/html\");", "<b>x</b>")]
    [InlineData(
        "new[] { new { X = 1, Y = \"<\" } }.DisplayTable();",
        "<th>X</th><th>Y</th></tr></thead><tbody><tr><td>1</td><td>&lt;</td>"
    )]
    [InlineData("javascript(\"1\");", "<script type=\"text/javascript\">1</script>")]
    [InlineData("CSS(\"b{}\");", "<style>b{}</style>")]
    [InlineData(
        "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags; PocketView v = b(\"x\"); v.Display();",
        "<b>x</b>"
    )]
    [InlineData(
        "class P { public int A = 1; } Formatter.Register<P>(p => $\"<i>{p.A}</i>\", \"text/html\"); display(new P());",
        "<i>1</i>"
    )]
    [InlineData("HTML($\"<u>{2.ToDisplayString(\"text/plain\")}</u>\")", "<u>2</u>")]
    [InlineData("var v = display(HTML(\"a\")); v.Update(HTML(\"<s>b</s>\"));", "<s>b</s>")]
    [InlineData("display(1); clear(); HTML($\"[{Console.ReadLine() ?? \"nothing\"}]\")", "[nothing]")]
    public async Task What_cells_for_NET_Interactive_call_is_there(string code, string html)
    {
        Assert.Equal(ExitCode.Fine, await RunCells(("a", code)));
        var output = Assert.Single(Outputs(0));
        Assert.Contains(html, string.Concat(((JsonArray)output["data"]!["text/html"]!).Select(line => (string)line!)));
    }

    [Theory]
    [InlineData("Kernel.Root.Add(null);", "Kernel belongs to .NET Interactive")]
    [InlineData("PocketView v = div(1);", "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;")]
    [InlineData("var k = KernelInvocationContext.Current;", "one C# session")]
    [InlineData("var s = password(\"?\");", "environment variables")]
    [InlineData("var s = input(\"Name? \");", "nobody to ask")]
    public async Task What_is_not_there_gets_a_sentence_that_says_what_to_write(string code, string words)
    {
        Assert.Equal(ExitCode.Failed, await RunCells(("a", code)));
        Assert.Contains(words, Out);
    }

    private Task<int> RunCells(params (string Id, string Source)[] cells)
    {
        Course.Write(TestNotebook.Text(cells), "n.ipynb");
        return Curriculum("run", "n.ipynb", "--out", "out");
    }

    private List<JsonObject> Outputs(int cell)
    {
        using var stream = File.OpenRead(Course["out", "n.ipynb"]);
        return [.. NotebookFile.Load(stream).Cells[cell].Outputs.Cast<JsonObject>()];
    }

    private string Text(int cell) =>
        string.Concat(
            Outputs(cell)
                .Where(output => (string?)output["output_type"] == "stream")
                .SelectMany(output => ((JsonArray)output["text"]!).Select(line => (string)line!))
        );
}
