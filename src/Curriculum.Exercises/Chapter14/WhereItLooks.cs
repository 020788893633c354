namespace Curriculum.Exercises.Chapter14;

using Input = (double[] Q, double[] P, double c, int looks);
using Answer = Func<double[], double[], double, int, int[]>;

/// <summary>How often each move is looked at, when each look goes to the largest Q + c P √ΣN/(1 + N).</summary>
public sealed class WhereItLooks() : Question<Answer, Input, int[]>("14.5", "Where does it look?")
{
    private const double Close = 1e-9;

    public override string Why =>
        "In the long run the looks crowd on the move with the largest Q, however little the net thought of it: the "
        + "counts are a better policy than P, and the net is trained to give them.";

    public override IReadOnlyList<string> Hints =>
        [
            "Before the first look all N are 0. What is left of the formula then, and where does the first look go?",
            "Look after look: work out all the scores from the counts so far, find the largest, and count one look "
                + "more for that move.",
            "Two loops: one over the looks, and in it one over the moves that remembers the best so far. Which "
                + "numbers change from look to look, and which never do?",
        ];

    protected override IEnumerable<Slip<Input, int[]>> Slips =>
        [
            new(
                "All looks go to the move with the largest Q in your answer. Under the root stand all looks "
                    + "together, and the scores are worked out anew after each look.",
                x => Play(x, (a, N, _) => x.Q[a] + x.c * x.P[a] * Math.Sqrt(N[a]) / (1 + N[a]))
            ),
            new(
                "The root over the sum of the looks is missing.",
                x => Play(x, (a, N, all) => x.Q[a] + x.c * x.P[a] * all / (1 + N[a]))
            ),
            .. ((Func<Input, int, int>[])[(_, all) => 1 + all, (x, _) => x.looks]).Select(count => new Slip<
                Input,
                int[]
            >(
                "Under your root stand looks that are still to come: one, or all that are planned. It is those made so "
                    + "far, 0 before the first look.",
                x => Play(x, (a, N, all) => x.Q[a] + x.c * x.P[a] * Math.Sqrt(count(x, all)) / (1 + N[a]))
            )),
            new(
                "The second term is not divided by 1 + N in your answer: what was looked at often has to give way.",
                x => Play(x, (a, _, all) => x.Q[a] + x.c * x.P[a] * Math.Sqrt(all))
            ),
            new(
                "You divided by the looks N. It is 1 + N: before a move was looked at, N is 0.",
                x => Play(x, (a, N, all) => x.Q[a] + x.c * x.P[a] * Math.Sqrt(all) / N[a])
            ),
            new(
                "The policy P is missing: all moves would be looked at alike.",
                x => Play(x, (a, N, all) => x.Q[a] + x.c * Math.Sqrt(all) / (1 + N[a]))
            ),
            new("Q is missing.", x => Play(x, (a, N, all) => x.c * x.P[a] * Math.Sqrt(all) / (1 + N[a]))),
            new("You left out c.", x => Play(x, (a, N, all) => x.Q[a] + x.P[a] * Math.Sqrt(all) / (1 + N[a]))),
            new(
                "You subtracted the second term. It is a bonus for what was seldom looked at.",
                x => Play(x, (a, N, all) => x.Q[a] - x.c * x.P[a] * Math.Sqrt(all) / (1 + N[a]))
            ),
            new(
                "You divided Q by the looks. It is the move's value, and stays as it is.",
                x => Play(x, (a, N, all) => x.Q[a] / Math.Max(1, N[a]) + Bonus(x, a, N, all))
            ),
            new(
                "A move that nobody has looked at counts with the value 0 in your answer. Here each has its Q from the "
                    + "start.",
                x => Play(x, (a, N, all) => (N[a] == 0 ? 0 : x.Q[a]) + Bonus(x, a, N, all))
            ),
            new(
                "You shared the looks out by the policy P. The counts come from looking, one look after the other.",
                x => [.. x.P.Select(p => (int)Math.Round(p * x.looks / Math.Max(1e-300, x.P.Sum())))]
            ),
            new("You made one look too many.", x => Right(x with { looks = x.looks + 1 })),
            new("You made one look too few.", x => Right(x with { looks = Math.Max(0, x.looks - 1) })),
        ];

    // No ties, and nothing that the last digits decide: Q + u may be added up in any order.
    protected override bool Asks(Input input)
    {
        var fair = true;
        _ = Play(
            input,
            (a, N, all) => Score(input, a, N, all),
            scores =>
            {
                var best = scores.Max();
                var close = scores.Count(score => best - score <= Close * Math.Max(1e-12, Math.Abs(best)));
                fair &= close == 1;
            }
        );
        return fair;
    }

    protected override IEnumerable<Input> Inputs(Random random) =>
        (
            from moves in (int[])[1, 2, 3, 5]
            from looks in (int[])[0, 1, 2, 5, 20, 100]
            from _ in Enumerable.Range(0, 4)
            let weights = Enumerable.Range(0, moves).Select(_ => 0.05 + random.NextDouble()).ToArray()
            let Q = Enumerable.Range(0, moves).Select(_ => Math.Round(2 * random.NextDouble() - 1, 2)).ToArray()
            let P = weights.Select(weight => Math.Round(weight / weights.Sum(), 3)).ToArray()
            select (Q, P, random.Next(1, 30) / 10.0, looks)
        )
            .Concat(
                from share in (double[])[1e-3, 1e-5, 1e-7, 1e-8]
                from looks in (int[])[1, 4]
                from value in (double[])[0.7, 0.25, -0.4, 3e-8]
                select ((double[])[value, value + Math.Abs(value) * share], (double[])[0.35, 0.4 + value], 1.5, looks)
            )
            .Where(Asks);

    protected override int[] Right(Input input) => Play(input, (a, N, all) => Score(input, a, N, all));

    private static double Score(Input x, int a, int[] N, int all) => x.Q[a] + Bonus(x, a, N, all);

    private static double Bonus(Input x, int a, int[] N, int all) => x.c * x.P[a] * Math.Sqrt(all) / (1 + N[a]);

    private static int[] Play(Input x, Func<int, int[], int, double> score, Action<double[]>? seen = null)
    {
        var N = new int[x.Q.Length];
        for (var all = 0; all < x.looks; all++)
        {
            var scores = Enumerable.Range(0, N.Length).Select(a => score(a, N, all)).ToArray();
            seen?.Invoke(scores);
            N[Array.IndexOf(scores, scores.Max())]++;
        }

        return N;
    }
}
