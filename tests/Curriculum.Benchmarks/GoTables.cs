using System.Diagnostics;
using Curriculum.Go;
using Curriculum.Go.Players;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>
/// What a net for Go on 5×5 learns from random weights: the target of notebook 14 over ten seeds with its control, and
/// the ablations of what is more than plain PUCT.
/// </summary>
internal static class GoTables
{
    private const int Size = 5;

    private static readonly LearningOptions s_plain = new() { Visits = 48, OwnershipWeight = 0 };

    // Every legal move with the same probability; the other keeps its own eyes.
    private static readonly UniformPlayer s_any = new(anyMove: true);
    private static readonly UniformPlayer s_eyes = new();

    /// <summary>The net that every table begins with.</summary>
    private static GoNet Net(int seed) => GoNet.Random(Size, Seed(seed), channels: 16, blocks: 2);

    /// <summary>
    /// After so many evaluations: the policy alone against the uniform player, and the opening by search.
    /// </summary>
    public static void Target(int seeds, long evaluations, int threads)
    {
        Workers.Limit = threads;
        Console.WriteLine(
            "| seed | games | evaluations | CPU s | wins of 100 | margin | wins against eyes kept | opens | value | "
                + "untrained: wins | opens |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        var (strong, centre, worst) = (0, 0, 100);
        var search = new SearchOptions { Visits = 200 };
        for (var seed = 1; seed <= seeds; seed++)
        {
            var net = Net(seed);
            var control = Match.Play(Size, new PolicyPlayer(net), s_any, 100, Seed(seed));
            var opening = Searcher.Search(net, Board.Empty(Size), search).Best;
            var (last, seconds) = Learn(net, new LearningOptions { Visits = 48, Seed = seed }, evaluations);
            var (wins, margin) = Match.Play(Size, new PolicyPlayer(net), s_any, 100, Seed(seed));
            var (kept, _) = Match.Play(Size, new PolicyPlayer(net), s_eyes, 100, Seed(seed));
            var found = Searcher.Search(net, Board.Empty(Size), search);
            strong += wins >= 95 ? 1 : 0;
            centre += found.Best == "c3" ? 1 : 0;
            worst = Math.Min(worst, wins);
            Console.WriteLine(
                $"| {seed} | {last.Games} | {last.Evaluations:N0} | {seconds:F0} | {wins} | {margin:F1} | {kept} | "
                    + $"{found.Best} | {25 * found.Value:+0.0;-0.0} | {control.Wins} | {opening} |"
            );
        }

        Console.WriteLine(
            $"At least 95 wins: {strong} of {seeds} seeds, the worst {worst}. In the centre: {centre} of {seeds}."
        );
    }

    /// <summary>
    /// Each device against the same learning without it: same seed and evaluations, 64 games with two random moves
    /// first, and the value after c3, which is known to be 25.
    /// </summary>
    public static void Ablation(int seeds, long evaluations, int threads, string filter)
    {
        Workers.Limit = threads;
        var owners = s_plain with { OwnershipWeight = 1.5 };
        (string Name, LearningOptions Options, LearningOptions Without)[] devices =
        [
            ("ownership target", owners, s_plain),
            (
                "playout caps (1/4 of 96, else 24)",
                s_plain with
                {
                    FullShare = 0.25,
                    Visits = 96,
                    QuickVisits = 24,
                },
                s_plain
            ),
            ("random starts (half of the games)", owners with { RandomStarts = 0.5 }, owners),
            ("value half from the search", owners with { SearchShare = 0.5 }, owners),
        ];
        Console.WriteLine(
            "| device | seed | CPU s with, without | games won of 64 | margin | after c3 with, without |"
        );
        Console.WriteLine("|---|---|---|---|---|---|");
        for (var seed = 1; seed <= seeds; seed++)
        {
            var bases = new Dictionary<LearningOptions, (GoNet Net, double Seconds)>();
            foreach (var (name, options, without) in devices)
            {
                if (!name.Contains(filter, StringComparison.Ordinal))
                {
                    continue;
                }

                if (!bases.TryGetValue(without, out var plain))
                {
                    var basis = Net(seed);
                    var (_, seconds) = Learn(basis, without with { Seed = seed }, evaluations);
                    bases[without] = plain = (basis, seconds);
                }

                var net = Net(seed);
                var (_, cpu) = Learn(net, options with { Seed = seed }, evaluations);
                var (wins, margin) = Compare(net, plain.Net, 64, seed);
                Console.WriteLine(
                    $"| {name} | {seed} | {cpu:F0}, {plain.Seconds:F0} | {wins} | {margin:+0.0;-0.0} | "
                        + $"{AfterCentre(net):F1}, {AfterCentre(plain.Net):F1} |"
                );
            }
        }
    }

    /// <summary>Points for Black after c3, as a search with 400 visits sees it.</summary>
    private static double AfterCentre(GoNet net) =>
        Size * Size * Searcher.Search(net, Board.Empty(Size).Play("c3"), new() { Visits = 400 }).Value;

    /// <summary>Pairs of games from the same two random moves, once with either colour, 32 visits a move.</summary>
    private static (double Wins, double Margin) Compare(GoNet net, GoNet other, int games, int seed)
    {
        var search = new SearchOptions { Visits = 32 };
        var (wins, sum) = (0.0, 0.0);
        for (var game = 0; game < games; game++)
        {
            var random = Seed(1000 * seed + game / 2);
            var start = Board.Empty(Size);
            while (start.Moves < 2)
            {
                start = start.Play(s_any.Choose(start, 0, random));
            }

            var black = game % 2 == 0;
            var (mine, others) = (new SearchPlayer(net, search), new SearchPlayer(other, search));
            var end = Match.Play(start, black ? mine : others, black ? others : mine, random);
            var margin = (black ? 1 : -1) * end.Score().Margin;
            wins += (1 + Math.Sign(margin)) / 2.0;
            sum += margin;
        }

        return (wins, sum / games);
    }

    private static (Generation Last, double CpuSeconds) Learn(GoNet net, LearningOptions options, long evaluations)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var last = Learner.Learn(net, options).First(generation => generation.Evaluations >= evaluations);
        return (last, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }
}
