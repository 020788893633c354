using Microsoft.CodeAnalysis;

namespace Curriculum.Notebooks.Tests.Session;

/// <summary>Cells that were compiled beforehand: the same results, without the compiler until it is needed.</summary>
public sealed partial class ReadyCellTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ready-").FullName;

    [Fact]
    public async Task Ready_cells_run_without_the_compiler_and_what_follows_is_compiled_upon_them()
    {
        File.WriteAllText(Path.Combine(_folder, "setup.csx"), "global using static System.Math;\nint Loaded() => 5;");
        using var cells = Begin(
            "#load \"setup.csx\"",
            "var pair = new { X = 2, Y = Sqrt(9) };\nint Twice(int n) => 2 * n;",
            "Twice(pair.X) + Loaded()"
        );
        await cells.Run(Sources[0], Sources[1], Sources[2]);
        Assert.Equal("9", cells.Shown);
        Assert.Equal(0, Host.Asked);
        Assert.Equal(
            "{ X = 3, Y = 4 } 6",
            await cells.Value("var other = new { X = 3, Y = 4.0 }; pair = other; $\"{pair} {Twice(other.X)}\"")
        );
        Assert.NotEqual(0, Host.Asked);
        Assert.Equal(
            ["cell1.csx", "cell2.csx", "cell3.csx", "cell4.csx"],
            cells.Session.Submissions.Select(one => one.Compilation.SyntaxTrees.Last().FilePath)
        );
    }

    [Fact]
    public async Task Each_cell_is_ready_right_after_the_first_where_it_can_stand_there()
    {
        var ready = Compile("var x = 1;", "var y = 2;", "x + 1", "x + y");
        Assert.Equal(
            ["cell1.csx", "cell2.csx", "cell3.csx", "cell3.csx", "cell4.csx"],
            ready.Select(one => one.Cell).Order()
        );
        Assert.Equal(ready.Count, ready.Select(one => one.Assembly).Distinct().Count());
        using var cells = new Cells(_folder, change: options => options with { Host = Host });
        var first = await cells.Session.RunAsync("var x = 1;", "cell1.csx", _ => { });
        Assert.Equal(CellStatus.Ok, first.Status);
        Assert.Equal(2, (await cells.Session.RunAsync("x + 1", "cell3.csx", _ => { })).Value);
        Assert.Equal(0, Host.Asked);
    }

    [Fact]
    public async Task A_text_that_was_changed_is_compiled()
    {
        using var cells = Begin("var x = 1;", "x + 1");
        Assert.Equal(102, await cells.Value("var x = 101;\nx + 1"));
        Assert.NotEqual(0, Host.Asked);
    }

    [Fact]
    public async Task An_idle_session_compiles_piece_by_piece_what_the_next_cell_needs()
    {
        using var cells = Begin("var x = 1;", "var y = x + 1;", "y");
        await cells.Run(Sources[0], Sources[1], Sources[2]);
        Assert.Equal(0, Host.Asked);
        var pieces = 0;
        while (cells.Session.Prepare())
        {
            pieces++;
        }

        Assert.Equal(11, pieces); // three cells, and the compiler tried eight times
        Assert.NotEqual(0, Host.Asked);
        Assert.Equal(3, cells.Session.Submissions.Count);
        Assert.Equal(4, await cells.Value("2 * y"));
        Assert.False(cells.Session.Prepare());
    }

    [Fact]
    public async Task A_session_that_has_compiled_a_cell_does_not_try_the_compiler_again()
    {
        using var cells = Begin("var x = 1;");
        await cells.Run(Sources[0]);
        Assert.Equal(2, await cells.Value("2 * x"));
        Assert.False(cells.Session.Prepare());
    }

    [Fact]
    public async Task A_session_does_not_prepare_beside_a_running_cell()
    {
        using var cells = Begin("var x = 1;");
        await cells.Run(Sources[0]);
        bool? prepared = null;
        await cells.Session.RunAsync("Console.WriteLine(x);", "cell2.csx", _ => prepared ??= cells.Session.Prepare());
        Assert.False(prepared);
    }

    [Theory]
    [InlineData(
        "record Point(int X, int Y) { public int Sum => X + Y; }",
        "var p = new Point(1, 2); p.Sum + (p with { Y = 5 }).Sum",
        9,
        false
    )]
    [InlineData("var (a, b) = (1, \"two\"); int.TryParse(\"5\", out var parsed);", "a + b.Length + parsed", 9, false)]
    [InlineData(
        "var total = 0; foreach (var n in new[] { 1, 2, 3 }) total += n; Func<int, int> add = n => total += n;",
        "add(3); total",
        9,
        false
    )]
    [InlineData(
        "T Largest<T>(params IEnumerable<T> all) where T : IComparable<T> => all.Max()!; enum Side { Left = 4, Right }",
        "Largest(1, 3, 2) + (int)Side.Left + (int)Side.Right - 3",
        9,
        false
    )]
    [InlineData(
        "static int Half(this int n) => n / 2; interface INamed { string Name => \"seven..\"; } class Some : INamed;",
        "4.Half() + ((INamed)new Some()).Name.Length",
        9,
        false
    )]
    [InlineData(
        "using Number = System.Int32; IEnumerable<Number> Counted(int n) { for (var k = 0; k < n; k++) yield "
            + "return k; } async Task<int> Later() { await Task.Yield(); return 3; }",
        "Counted(4).Sum() + await Later()",
        9,
        false
    )]
    [InlineData(
        "if (5 is var five) { } var rows = new[] { 1, 2 }.Select(n => (Name: n, Square: n * n)).ToList();",
        "rows.Sum(row => row.Name + row.Square) + 1",
        9,
        false
    )]
    [InlineData(
        "var increase = (ref int n) => { n += 4; };",
        "var n = 5; increase(ref n); var other = (ref int m) => { m--; }; other = increase; n",
        9,
        true
    )]
    [InlineData("var pair = new { X = 4, Y = 5 };", "pair = new { X = 9, Y = 0 }; pair.X", 9, true)]
    public async Task What_is_compiled_upon_a_ready_cell_sees_all_that_it_declares(
        string ready,
        string next,
        int value,
        bool emitted
    )
    {
        using var cells = Begin(
            "using System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;",
            ready
        );
        Assert.Equal(emitted, Compile(Sources).Single(one => one.Cell == "cell2.csx").SharesTypes);
        await cells.Run(Sources[0], Sources[1]);
        Assert.Equal(value, await cells.Value(next));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Sources { get; set; } = [];

    private PreparedHost Host { get; set; } = null!;

    private Cells Begin(params string[] sources)
    {
        Compile(sources);
        return new Cells(_folder, change: options => options with { Host = Host });
    }

    [Fact]
    public void A_ready_cell_has_the_name_of_its_text_and_of_the_texts_it_follows()
    {
        var ready = Compile("var x = 1;", "var y = 2;", "x + 1");
        var again = Compile("var x = 1;", "var y = 3;", "x + 1");
        string[] names = [.. ready.Select(one => one.Assembly)];
        Assert.Equal(4, names.Intersect(again.Select(one => one.Assembly)).Count() + 2);
        Assert.Equal(ReadyCell.NameOf([("cell1.csx", "var x = 1;"), ("cell3.csx", "x + 1")]), ready[^1].Assembly);
        Assert.All(ready, one => Assert.Equal(one.Assembly, ReadyCell.Name(one.Follows, one.Cell, one.Source)));
    }

    [Fact]
    public void A_cell_is_met_after_all_above_it_and_right_after_those_that_load_the_course()
    {
        static string Places(params string[] sources) =>
            string.Join(' ', ReadyCells.Places([.. sources.Select(source => (source[..2], source))]).Select(Joined));
        static string Joined(IReadOnlyList<(string Cell, string Source)> place) =>
            string.Concat(place.Select(cell => cell.Cell[1]));

        Assert.Equal("a ab abc ac abcd ad", Places("1a", "2b", "3c", "4d"));
        Assert.Equal("l lr lrc lrcd lrd", Places("#load \"setup.csx\"", "#r \"Curriculum.Go.dll\"", "3c", "4d"));
        Assert.True(ReadyCells.Loads("#r \"Curriculum.Go.dll\"\nusing Curriculum.Go;"));
        Assert.False(ReadyCells.Loads("var text = \"#load \";"));
    }

    [Fact]
    public void What_the_host_has_ready_is_not_compiled_again()
    {
        var ready = Compile("var x = 1;", "var y = 2;");
        var more = ReadyCells.Compile(
            new SessionOptions { Host = Host },
            [
                [("cell1.csx", "var x = 1;"), ("cell2.csx", "var y = 2;"), ("mine.csx", "x + y")],
            ]
        );
        Assert.Same(ready[0], more[0]);
        Assert.Same(ready[1], more[1]);
        Assert.Equal("mine.csx", more[2].Cell);
        Host = new PreparedHost(new FileSessionHost(_folder), more);
    }

    private IReadOnlyList<ReadyCell> Compile(params string[] sources)
    {
        Sources = sources;
        var files = new FileSessionHost(_folder);
        var ready = ReadyCells.Compile(
            new SessionOptions { Host = files },
            ReadyCells.Places([.. sources.Select((source, k) => ($"cell{k + 1}.csx", source))])
        );
        Host = new PreparedHost(files, ready);
        return ready;
    }

    /// <summary>Has the cells, and counts how often the compiler asked for what it compiles against.</summary>
    private sealed class PreparedHost(ISessionHost files, IReadOnlyList<ReadyCell> cells) : ISessionHost
    {
        public int Asked { get; private set; }

        public IReadOnlyList<MetadataReference> FrameworkReferences
        {
            get
            {
                Asked++;
                return files.FrameworkReferences;
            }
        }

        public IEnumerable<string> FrameworkNames => files.FrameworkNames;

        public ReadyCell? Ready(string? follows, string cell, string source) =>
            cells.FirstOrDefault(one => one.Follows == follows && one.Cell == cell && one.Source == source);

        public string? Resolve(string path, string? baseFile) => files.Resolve(path, baseFile);

        public byte[] Read(string fullName) => files.Read(fullName);

        public string? ReadLine(string prompt) => null;
    }
}
