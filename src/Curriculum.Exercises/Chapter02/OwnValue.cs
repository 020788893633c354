using System.Globalization;
using System.Text.RegularExpressions;
using Curriculum.Autodiff;

namespace Curriculum.Exercises.Chapter02;

using Input = (double[] x, string steps);
using Output = (double[] slopes, long multiplications);
using Answer = Func<Counted, IOwnValue>;

/// <summary>A number with a backward pass of one's own, judged on random expressions against forward
/// differentiation.</summary>
/// <remarks>Open: any class will do whose slopes are right and whose backward pass visits each step once.</remarks>
public sealed partial class OwnValue() : Question<Answer, Input, Output>("2.7", "Open: a backward pass of your own")
{
    private const int OfTanh = 2,
        OfProduct = 3; // one forward, two back

    public override bool IsOpen => true;

    public override string Why =>
        "This class is what stands at the heart of every framework: the program is written once, forward, and its "
        + "derivative comes along.";

    public override IReadOnlyList<string> Hints =>
        [
            "What must a product remember, so that it can hand a slope on to its two factors later?",
            "A number that is used twice gets a slope from each use, and may hand on only when it has them "
                + "all. In which "
                + "order must the steps be visited?",
            "Give each result a list of the steps before it, each after those it needs; or number them as "
                + "they are made. Then "
                + "go through them from the last to the first, once.",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "Your slopes replace each other. A number that is used twice gets a slope from each use: they add.",
                x => Judged(x, (old, more) => more)
            ),
            new(
                "The sign is turned.",
                x => Right(x) is var r ? ([.. r.slopes.Select(slope => -slope)], r.multiplications) : r
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return ([3], "v1 = v0 * v0");
        yield return ([2], "v1 = v0 + v0");
        yield return ([2, 5], "v2 = v0 * v1");
        yield return ([2, 5, 1], "v3 = v0 + v1");
        yield return ([0.5], "v1 = tanh(v0)");
        yield return ([2, 3], "v2 = v0 * v1; v3 = v2 + v0; v4 = v3 * v2");
        yield return ([1], Ladder(12, "*"));
        yield return ([1], Ladder(18, "+"));
        for (var k = 0; k < 40; k++)
        {
            var leaves = random.Next(1, 5);
            yield return (Vector(random, leaves).ToArray(), Expression(random, leaves, random.Next(1, 14)));
        }
    }

    protected override bool Asks(Input input) => Numbers(input).TrueForAll(x => Math.Abs(x) < 1e30);

    protected override Output Ask(Answer answer, Input input)
    {
        var counter = new OperationCounter();
        var values = input.x.Select(x => answer(counter.Number(x))).ToList();
        var leaves = values.ToList();
        foreach (var (op, left, right) in Steps(input.steps))
        {
            values.Add(
                op switch
                {
                    "+" => values[left].Plus(values[right]),
                    "*" => values[left].Times(values[right]),
                    _ => values[left].Tanh(),
                }
            );
        }

        values[^1].Backward();
        return ([.. leaves.Select(leaf => leaf.Slope.Value)], counter.Multiplications);
    }

    // Forward, with one dual number for each leaf.
    protected override Output Right(Input input) =>
        ([.. Enumerable.Range(0, input.x.Length).Select(leaf => Forward(input, leaf))], Cost(input));

    protected override string? Flaw(Input input, Output result)
    {
        var right = Right(input);
        var fewest = Steps(input.steps).Count(step => step.Op == "*");
        return Comparison.Difference(right.slopes, result.slopes, [SlackAt(input, right)[0]], []) is { } flaw
                ? "In the slopes: " + char.ToLowerInvariant(flaw[0]) + flaw[1..]
            : result.multiplications > right.multiplications
                ? $"The slopes are right, but it took {result.multiplications} multiplications, and "
                    + $"{right.multiplications} are "
                    + "enough: one forward and two back for a product, two back for tanh. Is a step visited "
                    + "more than once?"
            : result.multiplications < fewest
                ? $"Only {result.multiplications} multiplications were counted. Multiply the numbers you "
                    + "are given, which count."
            : null;
    }

    protected override string? Rank(IReadOnlyList<(Input Input, Output Result)> results)
    {
        var (yours, par) = (
            results.Sum(one => one.Result.multiplications),
            results.Sum(one => Right(one.Input).multiplications)
        );
        var best = results.Sum(one => Best(one.Input));
        return $"{results.Count} expressions took {yours} multiplications; par is {par}, the best known to "
            + $"the course {best} (the "
            + $"slope 1 of the result is not multiplied by){(yours < best ? ": yours is better!" : ".")}";
    }

    // The last step hands on without a multiplication by 1: none for a product, one for tanh.
    private static long Best(Input input) =>
        Cost(input)
        - (
            Steps(input.steps).LastOrDefault().Op is "*" ? 2
            : Steps(input.steps).LastOrDefault().Op is "tanh" ? 1
            : 0
        );

    private static long Cost(Input input) =>
        Steps(input.steps)
            .Sum(step =>
                step.Op == "*" ? OfProduct
                : step.Op == "tanh" ? OfTanh
                : 0L
            );

    // Back through the steps, in doubles; two slopes that meet are put together by the second argument.
    private static Output Judged(Input input, Func<double, double, double> meet)
    {
        var values = Numbers(input);
        var slopes = new double[values.Count];
        slopes[^1] = 1;
        var steps = Steps(input.steps);
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            var (op, left, right) = steps[k];
            var (own, slope) = (values[input.x.Length + k], slopes[input.x.Length + k]);
            switch (op)
            {
                case "+":
                    slopes[left] = meet(slopes[left], slope);
                    slopes[right] = meet(slopes[right], slope);
                    break;
                case "*":
                    slopes[left] = meet(slopes[left], slope * values[right]);
                    slopes[right] = meet(slopes[right], slope * values[left]);
                    break;
                default:
                    slopes[left] = meet(slopes[left], slope * (1 - own * own));
                    break;
            }
        }

        return (slopes[..input.x.Length], Cost(input));
    }

    private static double Forward(Input input, int leaf)
    {
        var values = input.x.Select((x, k) => new Dual(x, k == leaf ? 1 : 0)).ToList();
        foreach (var (op, left, right) in Steps(input.steps))
        {
            values.Add(
                op switch
                {
                    "+" => values[left] + values[right],
                    "*" => values[left] * values[right],
                    _ => Dual.Tanh(values[left]),
                }
            );
        }

        return values[^1].Slope;
    }

    private static List<double> Numbers(Input input)
    {
        var values = input.x.ToList();
        foreach (var (op, left, right) in Steps(input.steps))
        {
            values.Add(
                op switch
                {
                    "+" => values[left] + values[right],
                    "*" => values[left] * values[right],
                    _ => Math.Tanh(values[left]),
                }
            );
        }

        return values;
    }

    // v1 = v0 + v0; v2 = v1 + v1; …: 2ⁿ paths lead to v0.
    private static string Ladder(int rungs, string op) =>
        string.Join("; ", Enumerable.Range(0, rungs).Select(k => $"v{k + 1} = v{k} {op} v{k}"));

    private static string Expression(Random random, int leaves, int steps) =>
        string.Join(
            "; ",
            Enumerable
                .Range(leaves, steps)
                .Select(k =>
                    random.Next(5) switch
                    {
                        0 or 1 => $"v{k} = v{random.Next(k)} + v{k - 1}",
                        2 or 3 => $"v{k} = v{random.Next(k)} * v{k - 1}",
                        _ => $"v{k} = tanh(v{k - 1})",
                    }
                )
        );

    private static List<(string Op, int Left, int Right)> Steps(string steps) =>
        [
            .. Step()
                .Matches(steps)
                .Select(step =>
                    step.Groups["of"].Success
                        ? ("tanh", Place(step, "of"), 0)
                        : (step.Groups["op"].Value, Place(step, "left"), Place(step, "right"))
                ),
        ];

    private static int Place(Match step, string name) =>
        int.Parse(step.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"= (tanh\(v(?<of>\d+)\)|v(?<left>\d+) (?<op>[+*]) v(?<right>\d+))")]
    private static partial Regex Step();
}
