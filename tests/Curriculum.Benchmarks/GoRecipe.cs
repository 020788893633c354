using System.Globalization;
using Curriculum.Go;
using Curriculum.Go.Players;
using Curriculum.Learning;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>
/// The recipe of the weights in <c>data/go</c>: parts of two million evaluations each, one after the other. A part
/// begins with the weights that the part before has left, an empty window and a new memory of Adam, all from its own
/// number: so it can be stopped at any time, and goes on to the same weights.
/// </summary>
internal static class GoRecipe
{
    private const int Size = 5;
    private const int Parts = 40;
    private const long Evaluations = 2_000_000;
    private const string Weights = "go-5.safetensors";
    private const string Curve = "curve.md";

    public static void Train(string folder, int parts, int threads)
    {
        Workers.Limit = threads;
        Directory.CreateDirectory(folder);
        var (weights, curve) = (Path.Combine(folder, Weights), Path.Combine(folder, Curve));
        var net = GoNet.Random(Size, Seed(1), channels: 32, blocks: 3);
        var done = 0;
        if (File.Exists(weights) && File.Exists(curve))
        {
            using var file = File.OpenRead(weights);
            net = GoNetFile.Load(file);
            done = File.ReadLines(curve).Count() - 2;
        }
        else
        {
            File.WriteAllText(
                curve,
                "| part | loss | policy alone: wins of 100, margin | after c3 (known: 25) | after c2 (known: 3) | "
                    + "opens |\n"
                    + "|---|---|---|---|---|---|\n"
            );
        }

        for (var part = done; part < Math.Min(parts, Parts); part++)
        {
            var last = Learner.Learn(net, Options(part)).First(generation => generation.Evaluations >= Evaluations);
            // First beside the old one, so that a stop leaves one or the other whole.
            using (var file = File.Create(weights + ".new"))
            {
                GoNetFile.Save(net, file);
            }

            File.Move(weights + ".new", weights, overwrite: true);
            var line = Line(part, last.Loss, net);
            File.AppendAllText(curve, line + "\n");
            Console.WriteLine(line);
        }
    }

    /// <summary>Longer searches and smaller steps towards the end.</summary>
    private static LearningOptions Options(int part) =>
        new()
        {
            Seed = part,
            Visits = part < Parts / 2 ? 48 : 96,
            Optimizer = new Adam(
                part < Parts / 2 ? 0.002
                : part < 3 * Parts / 4 ? 0.001
                : 0.0003
            ),
        };

    private static string Line(int part, double loss, GoNet net)
    {
        var search = new SearchOptions { Visits = 400 };
        double Value(string move) => 25 * Searcher.Search(net, Board.Empty(Size).Play(move), search).Value;
        var (wins, margin) = Match.Play(Size, new PolicyPlayer(net), new UniformPlayer(), 100, Seed(part));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {part} | {loss:F3} | {wins}, {margin:F1} | {Value("c3"):F1} | {Value("c2"):F1} | "
                + $"{Searcher.Search(net, Board.Empty(Size), search).Best} |"
        );
    }
}
