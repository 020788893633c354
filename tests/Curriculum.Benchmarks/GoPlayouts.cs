using System.Diagnostics;
using Curriculum.Go;

namespace Curriculum.Benchmarks;

/// <summary>Random playouts a second from the empty board, on one core: the best of seven runs.</summary>
internal static class GoPlayouts
{
    private const int Runs = 7;
    private static readonly TimeSpan s_run = TimeSpan.FromSeconds(1);

    public static void Print()
    {
        Console.WriteLine("| board | playouts a second | moves a second | mean margin of Black |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var size in new[] { 5, 7, 9, 13, 19 })
        {
            var board = Board.Empty(size);
            var random = Notation.Seed(size);
            // As many as take about a second; the first ones compile.
            var count = 16;
            while (Seconds(board, count, random, out _) < s_run.TotalSeconds)
            {
                count *= 2;
            }

            var (best, sum) = (double.PositiveInfinity, 0.0);
            for (var run = 0; run < Runs; run++)
            {
                best = Math.Min(best, Seconds(board, count, random, out var mean));
                sum += mean;
            }

            var moves = Enumerable.Range(0, 200).Average(_ => Length(board, random));
            Console.WriteLine($"| {size}×{size} | {count / best:N0} | {count * moves / best:N0} | {sum / Runs:F2} |");
        }
    }

    private static double Seconds(Board board, int count, Random random, out double mean)
    {
        var watch = Stopwatch.StartNew();
        mean = Playouts.Run(board, count, random).Average();
        return watch.Elapsed.TotalSeconds;
    }

    // The moves of a game between uniform players, which is what a playout is.
    private static int Length(Board board, Random random)
    {
        var player = new Go.Players.UniformPlayer();
        while (!board.IsOver)
        {
            board = board.Play(player.Choose(board, 0, random));
        }

        return board.Moves;
    }
}
