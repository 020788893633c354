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
