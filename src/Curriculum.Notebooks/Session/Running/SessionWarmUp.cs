namespace Curriculum.Notebooks;

/// <summary>Runs a few cells that touch what most cells touch, so that the reader's first cell need not wait.</summary>
internal static class SessionWarmUp
{
    /// <summary>A cell like most.</summary>
    public const string Cell = """
        var numbers = new List<double> { 1, 2 };
        double Twice(double x) => 2 * x;
        Console.WriteLine($"{Twice(numbers.Sum(x => x))}");
        numbers
        """;

    /// <summary>Cells that ask for more and more of the compiler; of the first only what it declares.</summary>
    public static IReadOnlyList<string> Trials { get; } =
    [
        Cell,
        "1",
        "var one = 1.5;\none + 1",
        "double Twice(double x) => 2 * x;\nTwice(2)",
        "var numbers = new List<double> { 1, 2 };\nfor (var k = 0; k < 2; k++)\n    numbers[k] += k;",
        "Console.WriteLine($\"{1:0.0}\");",
        "new[] { 1.0 }.Select(x => x + 1).ToArray()",
        Cell,
    ];

    private static readonly Lock s_gate = new();
    private static Task? s_done;

    public static Task Run(ISessionHost host)
    {
        lock (s_gate)
        {
            return s_done ??= Task.Run(() => RunAsync(host));
        }
    }

    private static async Task RunAsync(ISessionHost host)
    {
        using var session = new CSharpSession(new SessionOptions { Host = host });
        await session.RunAsync(Cell, "warm.csx", static _ => { }).ConfigureAwait(false);
    }
}
