namespace Curriculum.Notebooks.Tests.Session;

/// <summary>Sequences of every shape are shown, in bounded text, and the session lives.</summary>
[Collection(Alone.Name)]
public sealed class SequenceTests
{
    private const int Bounded = 50_000;

    [Theory]
    [InlineData("var l = new List<object>(); l.Add(l); l", "[ [ ... ] ]")]
    [InlineData("var a = new object[2]; a[0] = 1; a[1] = a; a", "[ 1, [ ... ] ]")]
    [InlineData("var l = new List<object> { \"x\" }; l.Add(new[] { l }); l", "[ x, [ [ ... ] ] ]")]
    [InlineData("var d = new Dictionary<string, object>(); d[\"d\"] = d; d", "")]
    [InlineData("IEnumerable<object> Self() { yield return Self(); } Self()", "[ [ [")]
    [InlineData(
        "IEnumerable<object> A() { yield return B(); } IEnumerable<object> B() { yield return A(); } A()",
        "[ [ ["
    )]
    [InlineData(
        "class Me : IEnumerable<Me> { public IEnumerator<Me> GetEnumerator() { yield return this; } "
            + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); } "
            + "new Me()",
        "[ [ ... ] ]"
    )]
    [InlineData("var l = new List<object>(); l.Add(l); new { Name = \"n\", L = l }", "Name: n")]
    [InlineData("var l = new List<object>(); l.Add(l); (1, l)", "1")]
    [InlineData("IEnumerable<object> Wide() { for (var k = 0; k < 9; k++) yield return Wide(); } Wide()", "[ [ [")]
    [InlineData(
        "var l = new List<object>(); l.Add(l); "
            + "new { A = new { B = new { C = new { D = new { E = new { F = new { G = l } } } } } } }",
        "A: "
    )]
    public async Task What_holds_itself_is_shown_in_bounded_text(string code, string shown)
    {
        using var cells = new Cells();
        Assert.Equal(CellStatus.Ok, (await cells.Run(code)).Status);
        var data = Assert.Single(cells.Outputs.OfType<ResultOutput>()).Data;
        Assert.Contains(shown, data["text/plain"], StringComparison.Ordinal);
        Assert.All(data.Values, text => Assert.InRange(text.Length, 1, Bounded));
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Theory]
    [InlineData("IEnumerable<int> Two() { yield return 1; yield return 2; } Two()", "[ 1, 2 ]")]
    [InlineData("IEnumerable<string> Words() { yield return \"a\"; yield return \"b\"; } Words()", "[ a, b ]")]
    [InlineData("System.Collections.IEnumerable Old() { yield return 1; yield return 2.5; } Old()", "1")]
    [InlineData("IEnumerable<int> None() { yield break; } None()", "[  ]")]
    [InlineData(
        "IEnumerable<int> Naturals() { for (var k = 0; ; k++) yield return k; } Naturals()",
        "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ... (more) ]"
    )]
    [InlineData(
        "class Countdown : IEnumerable<int> { "
            + "public IEnumerator<int> GetEnumerator() { yield return 2; yield return 1; } "
            + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); } "
            + "new Countdown()",
        "[ 2, 1 ]"
    )]
    public async Task An_iterator_shows_its_items(string code, string shown)
    {
        using var cells = new Cells();
        await cells.Run(code);
        Assert.StartsWith(shown.Length > 3 ? shown : "", cells.Shown, StringComparison.Ordinal);
        Assert.Contains(shown, cells.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("d__", cells.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new double[,] { { 1, 2 }, { 3, 4 } }", "[ [ 1, 2 ],\n  [ 3, 4 ] ]", 2)]
    [InlineData("new[,] { { \"a\" }, { null }, { \"<c>\" } }", "[ [ a ],\n  [ <null> ],\n  [ <c> ] ]", 3)]
    [InlineData("new int[1, 2, 2]", "[ [ [ 0, 0 ],\n    [ 0, 0 ] ] ]", 0)]
    [InlineData("new bool[0, 3]", "[  ]", 0)]
    [InlineData("new int[1, 22]", " ... (2 more) ] ]", 1)]
    public async Task An_array_of_more_dimensions_shows_its_rows(string code, string shown, int rows)
    {
        using var cells = new Cells();
        await cells.Run(code);
        Assert.EndsWith(shown, cells.Shown, StringComparison.Ordinal);
        var html = Assert.Single(cells.Outputs.OfType<ResultOutput>()).Data["text/html"];
        Assert.Equal(rows, html.Split("<tr><td><i>").Length - 1);
    }

    [Fact]
    public async Task A_cells_own_formatter_comes_first_and_a_reset_takes_nothing_away()
    {
        using var cells = new Cells();
        await cells.Run(
            "Formatter.Register<List<int>>((list, writer) => writer.Write($\"{list.Count} numbers\"), \"text/plain\");"
        );
        try
        {
            await cells.Run("new List<int> { 1, 2 }");
            Assert.Equal("2 numbers", cells.Shown);
        }
        finally
        {
            await cells.Run("Formatter.ResetToDefault();");
        }

        await cells.Run("new[,] { { 1 } }");
        Assert.Equal("[ [ 1 ] ]", cells.Shown);
    }
}
