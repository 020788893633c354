using System.Diagnostics;
using Curriculum.Go;
using Curriculum.Go.Players;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>How strong the notebook's net is after how many seconds of CPU.</summary>
internal static class GoStrength
{
    private const int Size = 5;
    private const int Games = 40;

    public static void Print(int seeds, long evaluations, int threads)
    {
        Workers.Limit = threads;
        Console.WriteLine(
            "| seed | CPU s | games | evaluations | policy: wins of 100 | search: wins of 40 against Monte Carlo | "
                + "margin | after c3 | after c2 | opens |\n|---|---|---|---|---|---|---|---|---|---|"
        );
        for (var seed = 1; seed <= seeds; seed++)
        {
            var net = GoNet.Random(Size, Seed(seed), channels: 16, blocks: 2);
            var (next, seconds) = (evaluations >> 5, 0.0);
            Print(seed, null, 0, net);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var generation in Learner.Learn(net, new() { Visits = 48, Seed = seed }))
            {
                if (generation.Evaluations < next)
                {
                    continue;
                }

                // What measures it is not counted.
                seconds += (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
                Print(seed, generation, seconds, net);
                before = Process.GetCurrentProcess().TotalProcessorTime;
                if (next >= evaluations)
                {
                    break;
                }

                next *= 2;
            }
        }
    }

    private static void Print(int seed, Generation? generation, double seconds, GoNet net)
    {
        var search = new SearchOptions { Visits = 100 };
        double After(string move) => 25 * Searcher.Search(net, Board.Empty(Size).Play(move), search).Value;
        var (wins, _) = Match.Play(Size, new PolicyPlayer(net), new UniformPlayer(anyMove: true), 100, Seed(seed));
        var (won, margin) = Match.Play(
            Size,
            new SearchPlayer(net, search),
            new MonteCarloPlayer(1000),
            Games,
            Seed(seed)
        );
        Console.WriteLine(
            $"| {seed} | {seconds:F0} | {generation?.Games ?? 0} | {generation?.Evaluations ?? 0:N0} | {wins} | "
                + $"{won} | "
                + $"{margin:+0.0;-0.0} | {After("c3"):F1} | {After("c2"):F1} | "
                + $"{Searcher.Search(net, Board.Empty(Size), search).Best} |"
        );
    }
}
