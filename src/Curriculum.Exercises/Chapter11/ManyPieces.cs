using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Curriculum.Networks;

namespace Curriculum.Exercises.Chapter11;

using Output = (int neurons, long pieces, string problem);
using Answer = Func<int, Network<double>>;

/// <summary>
/// A ReLU network on the line with at least so many pieces, from few neurons: k layers of n ≥ 3 can have (n + 1)ᵏ.
/// </summary>
/// <remarks>Open: any network will do that keeps to the budget. Its pieces are counted in exact fractions.</remarks>
public sealed class ManyPieces() : Question<Answer, int, Output>("11.5", "Open: a thousand pieces from fifteen neurons")
{
    private const int Thousand = 1000,
        BestKnown = 15;

    // A check asks for the same network again and again; its pieces are counted once.
    private readonly ConcurrentDictionary<string, Output> _counted = new();

    public override bool IsOpen => true;

    public override string Why =>
        "Each layer of n neurons that folds every piece below it n times multiplies the pieces by n + 1. So "
        + "many exist; a "
        + "random start of five layers of three has 13 on the mean.";

    public override IReadOnlyList<string> Hints =>
        [
            "What must a layer give to the next, so that the next can fold every one of its pieces? A "
                + "zig-zag: each piece "
                + "runs through all the places where the next layer folds.",
            "A sum of n ReLUs has the slope changes c_i·|a_i|. Neurons that open to the left give the first piece its "
                + "slope. With n = 3 the slopes 2, −1, 1, −1 can be had, and with n = 2 no zig-zag.",
            "All folds of the next layer must lie in the interval that every piece runs through, and its "
                + "zig-zag is lower "
                + "than the one before: let its folds lie closer. The last map, Affine(n, 1), adds up as "
                + "the others do.",
        ];

    protected override IEnumerable<Slip<int, Output>> Slips =>
        [
            new(
                "All your neurons stand in one layer, and n neurons there make n + 1 pieces at most. More "
                    + "layers multiply.",
                pieces => (pieces - 1, pieces, "")
            ),
            new("One piece is missing each time.", pieces => (Budget(pieces), pieces - 1, "")),
        ];

    protected override IEnumerable<int> Inputs(Random random) =>
        [2, 3, 4, 5, 10, 16, 17, 30, 64, 65, 100, 256, 300, Thousand];

    protected override Output Ask(Answer answer, int input) =>
        answer(input) is { } F ? _counted.GetOrAdd(Text(F), _ => Counted(F)) : (0, 0, "Your answer gave back null.");

    private static Output Counted(Network<double> F) =>
        FoldedLine.Count(F) is var (neurons, pieces, problem) ? (neurons, pieces, problem ?? "") : default;

    // All that the count looks at: the layers, and the weights to the last bit.
    private static string Text(Network<double> F) =>
        $"{string.Join(' ', F.Layers.Select(layer => layer is AffineLayer map ? $"{map} {map.HasBias}" : $"{layer}"))} "
        + Convert.ToBase64String(MemoryMarshal.AsBytes<double>(F.Weights.ToArray()));

    protected override Output Right(int pieces) => (Budget(pieces), pieces, "");

    protected override string? Flaw(int input, Output result) =>
        !string.IsNullOrEmpty(result.problem) ? result.problem
        : result.pieces < input
            ? $"Your network has {Count(result.pieces, "piece")} from {Count(result.neurons, "neuron")}; "
                + $"asked are {input} at least."
        : result.neurons > Budget(input)
            ? $"Your network has enough pieces, {result.pieces:N0}, but takes {Count(result.neurons, "neuron")}; "
                + $"{Budget(input)} are enough for {input}."
        : result.neurons < Fewest(input) || result.pieces > Most(result.neurons)
            ? $"No network of {Count(result.neurons, "neuron")} has {result.pieces:N0} pieces."
        : null;

    protected override string Wanted(int input) => $"at least {input} pieces from at most {Budget(input)} neurons";

    protected override string? Rank(IReadOnlyList<(int Input, Output Result)> results)
    {
        var (neurons, pieces, _) = results.First(one => one.Input == Thousand).Result;
        return $"For {Thousand} pieces you used {neurons} neurons, and they make {pieces:N0}, counted in "
            + "exact fractions. Par is "
            + $"{Budget(Thousand)}, the best known to the course {BestKnown}"
            + (neurons < BestKnown ? ": yours is better!" : ".");
    }

    /// <summary>The fewest neurons in layers of at least three, or in one layer, whose product of n + 1 is
    /// enough.</summary>
    private static int Budget(int pieces)
    {
        var best = pieces - 1;
        for (var n = 3; n < best; n++)
        {
            best = Math.Min(best, n + (n + 1 >= pieces ? 0 : Math.Max(3, Budget((pieces + n) / (n + 1)))));
        }

        return best;
    }

    // n neurons in layers make at most the product of n_k + 1, which is at most 2ⁿ.
    private static int Fewest(int pieces) => pieces <= 1 ? 0 : (int)Math.Ceiling(Math.Log2(pieces));

    private static double Most(int neurons) => Math.Pow(2, neurons);

    private static string Count(long n, string thing) => n == 1 ? $"1 {thing}" : $"{n:N0} {thing}s";
}
