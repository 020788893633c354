using System.Diagnostics;
using Curriculum.Go;
using Curriculum.Go.Players;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>
/// Positions that a net for 5×5 judges in a second, ours and ONNX Runtime's in turn, and games it plays against itself.
/// </summary>
/// <remarks>
/// The best of many short runs is the machine's when nobody else is on it; the games are counted by seconds of CPU.
/// </remarks>
internal static class GoSpeed
{
    private const int Size = 5;
    private const int Batch = 128;
    private const int Rounds = 300;

    public static void Print()
    {
        Console.WriteLine(
            "| net | threads | with the planes, a second | forward alone | of the peak | ONNX Runtime | ratio |\n"
                + "|---|---|---|---|---|---|---|"
        );
        foreach (var (channels, blocks) in new[] { (16, 2), (16, 3), (32, 3) })
        {
            foreach (var threads in new[] { 1, 2 })
            {
                PrintForward(channels, blocks, threads);
            }
        }

        Console.WriteLine("\n| net | visits | games a minute on two cores | evaluations a second | moves a game |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (channels, blocks) in new[] { (16, 2), (16, 3) })
        {
            PrintGames(channels, blocks, 48);
        }
    }

    private static void PrintForward(int channels, int blocks, int threads)
    {
        Workers.Limit = threads;
        var net = GoNet.Random(Size, Seed(1), channels, blocks);
        Board[] boards = [.. Enumerable.Range(0, threads * Batch).Select(Position)];
        float[] input = [.. boards.SelectMany(Planes.Of)];
        var output = new float[boards.Length * net.Network.Output.Size];
        using var theirs = new OnnxForward(net.Network, input, output, boards.Length, threads);
        var evaluate = new Parts([
            .. Enumerable.Range(0, threads).Select(part => Evaluate(net, boards[(part * Batch)..((part + 1) * Batch)])),
        ]);
        var size = net.Network.Input.Size * Batch;
        var forward = new Parts([
            .. Enumerable.Range(0, threads).Select(part => Forward(net, input[(part * size)..((part + 1) * size)])),
        ]);
        var peak = threads * MachinePeak.Measure();
        var best = new[] { double.MaxValue, double.MaxValue, double.MaxValue };
        for (var round = 0; round < Rounds; round++)
        {
            best[0] = Math.Min(best[0], Seconds(() => Workers.Run(threads, evaluate)));
            best[1] = Math.Min(best[1], Seconds(() => Workers.Run(threads, forward)));
            best[2] = Math.Min(best[2], Seconds(theirs.Run));
        }

        peak = Math.Max(peak, threads * MachinePeak.Measure());
        double Rate(int what) => boards.Length / best[what];
        var share = 1e-9 * Operations(channels, blocks) * Rate(1) / peak;
        Console.WriteLine(
            $"| {channels} × {blocks} | {threads} | {Rate(0):N0} | {Rate(1):N0} | {share:P0} of {peak:N0} | "
                + $"{Rate(2):N0} | **{Rate(1) / Rate(2):N2}** |"
        );
    }

    /// <summary>Multiplications and additions of one position, in the products alone.</summary>
    private static long Operations(int channels, int blocks)
    {
        var convolutions = 9L * channels * (Planes.Count + 2 * blocks * channels);
        return 2 * Size * Size * (convolutions + (long)channels * (2 * Size * Size + 2));
    }

    private static Action Evaluate(GoNet net, Board[] boards)
    {
        var evaluator = new NetEvaluator(net);
        return () => evaluator.Evaluate(boards);
    }

    private static Action Forward(GoNet net, float[] input)
    {
        var chain = net.Copy().Network;
        return () => chain.Chain.Forward(chain.X, input, Batch, training: false);
    }

    private static double Seconds(Action run)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 2; i++)
        {
            run();
        }

        return clock.Elapsed.TotalSeconds / 2;
    }

    private static void PrintGames(int channels, int blocks, int visits)
    {
        Workers.Limit = 2;
        var options = new LearningOptions { Seed = 1, Visits = visits };
        var games = new SelfPlay(GoNet.Random(Size, Seed(1), channels, blocks), options);
        games.Play(0, 32);
        var (before, evaluations) = (Process.GetCurrentProcess().TotalProcessorTime, games.Evaluations);
        var played = games.Play(32, 256);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / 2;
        Console.WriteLine(
            $"| {channels} × {blocks} | {visits} | {60 * played.Length / seconds:N0} | "
                + $"{(games.Evaluations - evaluations) / seconds:N0} | {played.Average(game => game.Board.Moves):F0} |"
        );
    }

    /// <summary>A position of a random game.</summary>
    private static Board Position(int seed)
    {
        var (random, player) = (Seed(seed), new UniformPlayer());
        var board = Board.Empty(Size);
        for (var moves = random.Next(20); moves > 0 && !board.IsOver; moves--)
        {
            board = board.Play(player.Choose(board, 0, random));
        }

        return board;
    }

    private sealed class Parts(Action[] actions) : IPartitioned
    {
        public void Run(int part) => actions[part]();
    }
}
