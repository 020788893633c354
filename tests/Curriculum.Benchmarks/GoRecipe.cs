using System.Diagnostics;
using System.Globalization;
using Curriculum.Go;
using Curriculum.Go.Players;
using Curriculum.Learning;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>
/// The recipe of the weights in <c>data/go</c>: parts of so many evaluations, one after the other, each with its own
/// file. A part begins with the weights that the part before has left, an empty window and a new memory of Adam, all
/// from its own number: so it can be stopped at any time, and goes on to the same weights.
/// </summary>
internal static class GoRecipe
{
    private const int Size = 5;
    private const int Parts = 12;
    private const long Evaluations = 2_000_000;
    private const string Curve = "curve.md";

    private static readonly string[] s_head =
    [
        "| part | games | CPU s | loss | policy alone: wins of 100, margin | after c3 (known: 25) | after c2 "
            + "(known: 3) | opens |",
        "|---|---|---|---|---|---|---|---|",
    ];

    public static void Train(string folder, int parts, int threads)
    {
        Workers.Limit = threads;
        Directory.CreateDirectory(folder);
        var done = 0;
        while (File.Exists(Weights(folder, done)))
        {
            done++;
        }

        var net = done > 0 ? Load(Weights(folder, done - 1)) : GoNet.Random(Size, Seed(1), channels: 16, blocks: 3);
        // A line whose part was stopped before its weights were whole is written again.
        var curve = Path.Combine(folder, Curve);
        var lines = done > 0 ? File.ReadLines(curve).Take(s_head.Length + done).ToArray() : s_head;
        File.WriteAllLines(curve, lines);
        for (var part = done; part < Math.Min(parts, Parts); part++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var last = Learner.Learn(net, Options(part)).First(generation => generation.Evaluations >= Evaluations);
            var line = Line(part, last, Process.GetCurrentProcess().TotalProcessorTime - before, net);
            File.AppendAllLines(curve, [line]);
            // First beside its place, so that a stop leaves all of it or nothing.
            var weights = Weights(folder, part);
            using (var file = File.Create(weights + ".new"))
            {
                GoNetFile.Save(net, file);
            }

            File.Move(weights + ".new", weights, overwrite: true);
            Console.WriteLine(line);
        }
    }

    /// <summary>
    /// Smaller steps, then longer searches. The first part begins half of its games after random moves and takes half
    /// of the value from the search; the others do not. That is how it was done, once: no control says which is better.
    /// </summary>
    private static LearningOptions Options(int part) =>
        part == 0
            ? new()
            {
                Seed = part,
                Visits = 48,
                RandomStarts = 0.5,
                SearchShare = 0.5,
                OpeningMoves = 4,
                Window = 40_000,
            }
            : new()
            {
                Seed = part,
                Visits = part < 4 ? 48 : 96,
                OpeningMoves = 3,
                Optimizer = new Adam(
                    part < 2 ? 0.002
                    : part < 4 ? 0.001
                    : 0.0005
                ),
            };

    private static string Weights(string folder, int part) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"part-{part:D2}.safetensors"));

    private static GoNet Load(string path)
    {
        using var file = File.OpenRead(path);
        return GoNetFile.Load(file);
    }

    private static string Line(int part, Generation last, TimeSpan cpu, GoNet net)
    {
        var search = new SearchOptions { Visits = 400 };
        double Value(string move) => 25 * Searcher.Search(net, Board.Empty(Size).Play(move), search).Value;
        var (wins, margin) = Match.Play(Size, new PolicyPlayer(net), new UniformPlayer(), 100, Seed(part));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {part} | {last.Games} | {cpu.TotalSeconds:F0} | {last.Loss:F3} | {wins}, {margin:F1} | "
                + $"{Value("c3"):F1} | {Value("c2"):F1} | {Searcher.Search(net, Board.Empty(Size), search).Best} |"
        );
    }
}
