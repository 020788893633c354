using System.Text.Json.Nodes;
using Curriculum.Interactive.Tests.Support;

namespace Curriculum.Interactive.Tests;

/// <summary>What the course owes to .NET Interactive, one cell each, on the real host.</summary>
public sealed class HostTests
{
    private static readonly Dictionary<string, string> s_german = new()
    {
        ["LANG"] = "de_DE.UTF-8",
        ["LC_ALL"] = "de_DE.UTF-8",
    };

    [Fact]
    public async Task A_live_figure_keeps_its_last_picture_and_writes_nothing_beside_it()
    {
        var cells = await Run(
            "live",
            "var live = Show(Plot.Lines(\"loss\"));\n"
                + "for (var k = 1; k <= 500; k++) { live.Update(Plot.Lines(\"loss\", (\"\", [2.0, k]))); }",
            "live.Update(Plot.Lines(\"loss\", (\"\", [2.0, 777.0])));",
            "1 + 1"
        );
        var shown = Assert.Single(cells[1], output => Outputs.Kind(output) == "display_data" && !IsScript(output));
        Assert.Contains("to 777 at", Outputs.Parts(shown)["text/plain"], StringComparison.Ordinal);
        Assert.DoesNotContain(cells.SelectMany(cell => cell), output => Outputs.Kind(output) is "stream" or "error");
    }

    [Fact]
    public async Task The_first_figure_brings_the_script_and_the_setup_cell_stays_small()
    {
        var cells = await Run(
            "script",
            "Plot.Lines(\"first\", (\"\", [1.0, 2]))",
            "Plot.Lines(\"next\", (\"\", [1.0, 2]))"
        );
        Assert.InRange(cells[0].Sum(output => output.ToJsonString().Length), 0, 100_000);
        Assert.Contains("DecompressionStream", Assert.Single(cells[1]).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("DecompressionStream", Assert.Single(cells[2]).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_Plotly_chart_a_matrix_and_a_network_show()
    {
        var cells = await Run(
            "values",
            "Plot.Lines(\"\", (\"\", [1.0, 2])).Chart",
            "Mat([1, 2], [3, 4])",
            "Affine(3, 4, Seed(1)).Then(ReLU())"
        );
        Assert.Contains(
            "Plotly.newPlot",
            Outputs.Parts(Assert.Single(cells[1]))["text/html"],
            StringComparison.Ordinal
        );
        Assert.Equal("[ 1  2 ]\n[ 3  4 ]", Outputs.Parts(Assert.Single(cells[2]))["text/plain"]);
        Assert.Contains("weights", Outputs.Parts(Assert.Single(cells[3]))["text/html"], StringComparison.Ordinal);
    }

    /// <summary>This host hands on no metadata: the sentence is found in the notebook by the cell's text.</summary>
    [Fact]
    public async Task What_a_notebook_says_of_a_cell_names_its_figure_and_not_that_of_a_changed_cell()
    {
        var book = await Copies.ReadAsync(Path.Combine(Repository.Notebooks, "04-gradient-descent.ipynb"));
        var cell = book["cells"]!.AsArray().Single(one => (string?)one!["id"] == "fixed-picture")!;
        var (text, sentence) = (Outputs.Text(cell["source"]!), (string)cell["metadata"]!["curriculum"]!["alt"]!);
        var cells = await Run("sentence", text, text.Replace("0.25", "0.5", StringComparison.Ordinal));
        var (said, silent) = (Outputs.Parts(cells[1][^1]), Outputs.Parts(cells[2][^1]));

        foreach (var type in new[] { "text/html", "text/plain" })
        {
            Assert.Contains(sentence, said[type], StringComparison.Ordinal);
            Assert.DoesNotContain(sentence, silent[type], StringComparison.Ordinal);
            Assert.Contains("lowest", said[type], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Numbers_are_written_alike_where_the_system_speaks_German()
    {
        await InteractiveTool.NeedJupyterAsync();
        var book = await Copies.TheirsAsync(
            "german",
            [
                "System.Globalization.CultureInfo.CurrentUICulture.Name",
                "$\"{0.967:p1} {1.5:f3}\"",
                "await Task.Run(() => $\"{1.5:f3}\")",
            ],
            s_german
        );
        var cells = Outputs.Cells(book).Select(cell => cell.Outputs).ToArray();
        Assert.SkipUnless(
            Outputs.Parts(cells[1][0])["text/plain"] == "de-DE",
            "SKIPPED: .NET finds no German here (libicu is not installed), so nothing would be shown by this test."
        );
        Assert.Equal("96.7 % 1.500", Outputs.Parts(Assert.Single(cells[2]))["text/plain"]);
        Assert.Equal("1.500", Outputs.Parts(Assert.Single(cells[3]))["text/plain"]);
    }

    [Fact]
    public async Task Endless_recursion_is_an_ordinary_exception_and_the_kernel_lives()
    {
        string[] endless =
        [
            "Func<int, int> f = null; f = n => f(n + 1) + 1; f(0)",
            "Func<int, int> g = null; g = delegate(int n) { return g(n + 1) + 1; }; g(0)",
            "int Method(int n) => Method(n + 1) + 1; Method(0)",
            "class Loop { public int Next => new Loop().Next + 1; } new Loop().Next",
            "class Pair { public int this[int n] { get { return this[n + 1] + 1; } } } new Pair()[0]",
            "record Sum(int N) { public static Sum operator +(Sum a, Sum b) => b + a; } new Sum(1) + new Sum(2)",
            "{ void Turn() => Turn2(); void Turn2() => Turn(); Turn(); }",
        ];
        var cells = await Run("endless", ["var kept = 41;", .. endless, "kept + 1"]);

        Assert.All(
            cells[2..^1],
            outputs =>
            {
                var told = Assert.Single(outputs).ToJsonString();
                Assert.Contains("EndlessRecursionException", told, StringComparison.Ordinal);
                Assert.InRange(told.Length, 0, 4_000);
            }
        );
        Assert.Contains(">42<", Outputs.Parts(Assert.Single(cells[^1]))["text/html"], StringComparison.Ordinal);
    }

    /// <summary>The text that is compiled is not the text that is told of.</summary>
    [Fact]
    public async Task Errors_and_argument_texts_are_those_of_the_cell_as_written()
    {
        var cells = await Run(
            "written",
            "Func<int, int> h = n => nothing + n;",
            "string Text(Func<int, int> f, [System.Runtime.CompilerServices.CallerArgumentExpression(\"f\")] "
                + "string text = \"\") => text; Text(n => n + 1)",
            "System.Linq.Expressions.Expression<Func<int, int>> tree = n => n + 1; tree.ToString()",
            "Func<int, int> first = n => 1; Action<int> second = n => first(n); second(3); first(4)"
        );
        Assert.Contains("(1,25)", cells[1][0].ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("n => n + 1", Outputs.Parts(Assert.Single(cells[2]))["text/plain"]);
        Assert.Equal("n => (n + 1)", Outputs.Parts(Assert.Single(cells[3]))["text/plain"]);
        Assert.Contains(">1<", Outputs.Parts(Assert.Single(cells[4]))["text/html"], StringComparison.Ordinal);
    }

    private static bool IsScript(JsonObject output) =>
        Outputs
            .Parts(output)
            .GetValueOrDefault("text/html", "")
            .StartsWith("<div class=\"cf-script\"", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<JsonObject>[]> Run(string name, params string[] sources)
    {
        await InteractiveTool.NeedJupyterAsync();
        return [.. Outputs.Cells(await Copies.TheirsAsync(name, sources)).Select(cell => cell.Outputs)];
    }
}
