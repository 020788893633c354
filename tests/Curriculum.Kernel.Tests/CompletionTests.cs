using System.Text.Json.Nodes;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>Completion and inspection over the cells run so far.</summary>
public sealed class CompletionTests : KernelTest
{
    private string[] Complete(string code, int? cursor = null) =>
        [.. Reply("complete_request", code, cursor)["matches"]!.AsArray().Select(m => m!.GetValue<string>())];

    private string Inspect(string code, int? cursor = null, string mime = "text/plain") =>
        Reply("inspect_request", code, cursor)["data"]![mime]?.GetValue<string>() ?? "";

    private JsonObject Reply(string type, string code, int? cursor)
    {
        var reply = client
            .Ask(type, new() { ["code"] = code, ["cursor_pos"] = cursor ?? code.EnumerateRunes().Count() })
            .Reply;
        Assert.Equal("ok", reply.Text("status"));
        return reply.Content;
    }

    [Fact]
    public void Only_what_fits_is_offered_and_it_is_what_the_compiler_knows()
    {
        var matches = Complete("Math.Sq");
        Assert.Equal(["Sqrt"], matches);
        Assert.All(Complete("Console.Wri"), m => Assert.StartsWith("Wri", m));
        Assert.Contains("WriteLine", Complete("Console."));
        Assert.Empty(Complete("Math.NothingLikeThis"));
        Assert.Contains("StringBuilder", Complete("new StrB"));
    }

    [Fact]
    public void What_earlier_cells_declared_is_offered_and_a_later_declaration_wins()
    {
        client.Execute("var learningRate = 0.1; int Twice(int n) => 2 * n; record Point(double East, double North);");
        Assert.Contains("learningRate", Complete("lear"));
        Assert.Contains("Twice", Complete("var y = Twi"));
        Assert.Equal(["East"], Complete("new Point(1, 2).Ea"));
        client.Execute("var learningRate = \"slow\";");
        Assert.Contains("Substring", Complete("learningRate.Sub"));
        client.Execute("this does not compile");
        Assert.Contains("Substring", Complete("learningRate.Sub"));
    }

    [Fact]
    public void The_part_to_replace_is_counted_in_characters_as_a_person_counts_them()
    {
        var code = "var s = \"😀é\"; Math.Sq + 1";
        var cursor = "var s = \"😀é\"; Math.Sq".EnumerateRunes().Count();
        var reply = Reply("complete_request", code, cursor);
        Assert.Equal(
            (cursor - 2, cursor),
            (reply["cursor_start"]!.GetValue<int>(), reply["cursor_end"]!.GetValue<int>())
        );
        var typed = reply["metadata"]!["_jupyter_types_experimental"]![0]!;
        Assert.Equal(("Sqrt", "function"), (typed["text"]!.GetValue<string>(), typed["type"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("", 50)]
    [InlineData("\"unfinished", 11)]
    [InlineData("if (", 4)]
    [InlineData("😀", 1)]
    [InlineData("#r \"nuget: Some", 15)]
    [InlineData("Math.Sqrt(", -3)]
    public void Odd_text_and_odd_places_are_answered(string code, int cursor)
    {
        Assert.All(Complete(code, cursor), match => Assert.NotEqual("", match.Trim()));
        Assert.DoesNotContain("Exception", Inspect(code, cursor));
        Assert.Equal(["Sqrt"], Complete("Math.Sq"));
    }

    [Fact]
    public void Inspecting_a_method_gives_its_documentation_and_its_signature()
    {
        client.Execute(
            """
            /// <summary>w = A v + b.</summary>
            /// <param name="v">The input.</param>
            double Affine(double v) => 3 * v + 1;
            """
        );
        var page = Inspect("Affine(2)", 3);
        Assert.StartsWith("w = A v + b.", page);
        Assert.Contains("double Affine(double v)", page);
        Assert.Contains("v: The input.", page);
        Assert.Contains("<pre", Inspect("Affine(2)", 3, "text/html"));
    }

    [Theory]
    [InlineData("new List<int>", null)]
    [InlineData("List<int>", null)]
    [InlineData("List<int>.Enumerator e;", 9)]
    [InlineData("Dictionary<string, List<int>>", null)]
    [InlineData("Dictionary<string, List<int>>", 28)]
    public void Inspecting_behind_type_arguments_gives_the_type(string code, int? cursor)
    {
        var page = Inspect(code, cursor);
        Assert.Contains(code.StartsWith('D') && cursor is null ? "Dictionary<string, List<int>>" : "List<int>", page);
    }

    [Fact]
    public void Inspecting_inside_the_brackets_gives_the_overloads_of_the_call()
    {
        var page = Inspect("Math.Max(1, ");
        Assert.Contains("int Math.Max(int val1, int val2)", page);
        Assert.Contains("double Math.Max(double val1, double val2)", page);
        Assert.Contains("List<int>", Inspect("new List<int>("));
    }

    [Fact]
    public void Inspecting_a_variable_gives_its_type_and_nothing_gives_nothing()
    {
        client.Execute("var rates = new Dictionary<string, double>();");
        Assert.Contains("Dictionary<string, double>", Inspect("rates"));
        Assert.False(Reply("inspect_request", "nothingOfThisName", null)["found"]!.GetValue<bool>());
        Assert.False(Reply("inspect_request", "", null)["found"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("?Math.Sqrt")]
    [InlineData("Math.Sqrt??")]
    public void A_question_mark_opens_the_pager(string code)
    {
        var run = client.Execute(code);
        var page = Assert.Single(run.Reply.Content["payload"]!.AsArray())!;
        Assert.Equal("page", page["source"]!.GetValue<string>());
        Assert.Contains("double Math.Sqrt(double d)", page["data"]!["text/plain"]!.GetValue<string>());
        Assert.Empty(run.Outputs);
    }

    [Fact]
    public void Completion_answers_while_a_cell_runs_and_spoils_nothing()
    {
        client.Execute("var number = 4;");
        var id = client.SendExecute("display(1); while (true) { }");
        client.Until(m => m.Type == "display_data");
        Assert.Contains("number", Complete("num"));
        client.SendControl("interrupt_request");
        client.Finish(id);
        Assert.Equal("8", client.Execute("number * 2").Result);
        Assert.Equal(["display_data"], client.Execute("display(number);").Types);
    }
}
