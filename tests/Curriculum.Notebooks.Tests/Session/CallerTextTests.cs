namespace Curriculum.Notebooks.Tests.Session;

/// <summary>Where the compiler hands a call the text of its argument, that is the text as it was written.</summary>
[Collection(Alone.Name)]
public sealed class CallerTextTests
{
    private const string Show = """
        using System.Runtime.CompilerServices;
        using System.Linq.Expressions;
        static string Show<T>(T value, [CallerArgumentExpression("value")] string text = null) => text;
        static string Run(Func<int> value, string name = "n", [CallerArgumentExpression("value")] string @params = null) => name + @params;
        class Made(Func<int> f, [CallerArgumentExpression(nameof(f))] string text = null) { public string Text => text; }
        class Base(string text) { public string Text => text; }
        class Over : Base { public Over() : base(Show(() => 3)) { } }
        class Store { public string this[Func<int> f, [CallerArgumentExpression("f")] string text = null] => text; }
        static string Must(this IEnumerable<int> xs, [CallerArgumentExpression("xs")] string text = null) => text;
        var xs = new[] { 1, 2, 3 };
        """;

    [Theory]
    [InlineData("Show(xs.Where(x => x > 1).Count())", "xs.Where(x => x > 1).Count()")]
    [InlineData("Show(() => { return 2 > 3; })", "() => { return 2 > 3; }")]
    [InlineData("Show((Func<int>)(() => 1 /* one */ + 1))", "(Func<int>)(() => 1 /* one */ + 1)")]
    [InlineData("Run(() => xs.Sum(x => -x))", "n() => xs.Sum(x => -x)")]
    [InlineData("Run(name: \"m\", value: () => 7)", "m() => 7")]
    [InlineData("new Made(() => 4).Text", "() => 4")]
    [InlineData("new Store()[() => 5]", "() => 5")]
    [InlineData("xs.Where(x => x > 2).Must()", "xs.Where(x => x > 2)")]
    [InlineData("Show(Show(() => \"a\\n\"))", "Show(() => \"a\\n\")")]
    [InlineData("Show<Func<int>>(delegate { while (true) return 1; })", "delegate { while (true) return 1; }")]
    [InlineData("new Over().Text", "() => 3")]
    public async Task The_text_is_as_written(string code, string text)
    {
        using var cells = new Cells();
        await cells.Run(Show);
        Assert.Equal(text, await cells.Value(code));
    }

    [Theory]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(new[] { 1 }.Sum(x => -x));", "new[] { 1 }.Sum(x => -x)")]
    [InlineData(
        "ArgumentOutOfRangeException.ThrowIfZero(new[] { 1 }.Count(x => { return x > 1; }));",
        "x => { return x > 1; }"
    )]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(string.Concat(new[] { 1 }.Select(x => \"\")));", "x => \"\"")]
    [InlineData(
        "ArgumentNullException.ThrowIfNull(new[] { \"\" }.FirstOrDefault(s => s.Length > 0));",
        "s => s.Length > 0"
    )]
    public async Task The_frameworks_own_guards_name_the_argument_as_written(string code, string text)
    {
        using var cells = new Cells();
        var result = await cells.Run(code);
        Assert.Contains(text, result.Error!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("CellGuard", result.Error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_loaded_script_too()
    {
        var folder = Directory.CreateTempSubdirectory("caller-text-");
        try
        {
            File.WriteAllText(
                Path.Combine(folder.FullName, "tools.csx"),
                """
                using System.Runtime.CompilerServices;
                static string Say<T>(T value, [CallerArgumentExpression("value")] string text = null) => text;
                static string One() => Say(() => { return 1; });
                static string Two() => Say(new[] { 1 }.Select(x => x + 1).Count());
                """
            );
            using var cells = new Cells(folder.FullName);
            await cells.Run("#load \"tools.csx\"");
            Assert.Equal("() => { return 1; }", await cells.Value("One()"));
            Assert.Equal("new[] { 1 }.Select(x => x + 1).Count()", await cells.Value("Two()"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_lambda_whose_text_is_handed_on_can_still_be_stopped()
    {
        using var cells = new Cells();
        await cells.Run(Show);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await cells.Run(
            "static string Call(Func<int> f, [CallerArgumentExpression(\"f\")] string text = null) => text + f();"
        );
        Assert.Equal(CellStatus.Stopped, (await cells.Run("Call(() => { while (true) { } })", stop.Token)).Status);
    }
}
