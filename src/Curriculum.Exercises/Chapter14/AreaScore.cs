namespace Curriculum.Exercises.Chapter14;

using Answer = Func<int[,], (int black, int white)>;

/// <summary>A colour's area: its stones, and the empty points whose region touches no other colour.</summary>
public sealed class AreaScore() : Question<Answer, int[,], (int black, int white)>("14.2", "Who has won?")
{
    public override string Why =>
        "Of how good a move was this is all that anybody tells the learning net: whose each point is when a game "
        + "is over.";

    public override IReadOnlyList<string> Hints =>
        [
            "Colour the empty points with a pencil: from a point you may walk over empty points. Which colours do "
                + "you meet?",
            "Stones count at once. For an empty point walk through its region, and note whether a black and whether a "
                + "white stone stands beside it.",
            "A list that grows while you walk through it holds the region. If one of two bools is true and the other "
                + "not, the point counts for that colour; with both or neither it is nobody's.",
        ];

    protected override IEnumerable<Slip<int[,], (int black, int white)>> Slips =>
        [
            new("You counted the stones only. The points they surround count, too.", x => Sum(x, (_, _) => 0)),
            new(
                "You counted the surrounded points only. Under area scoring the stones count, too.",
                x =>
                {
                    var (area, stones) = (Right(x), Sum(x, (_, _) => 0));
                    return (area.black - stones.black, area.white - stones.white);
                }
            ),
            new(
                "You looked at the neighbours of an empty point only. Its whole region decides.",
                x =>
                {
                    var near = (int[,])x.Clone();
                    return Sum(x, (row, column) => Owner(Beside(near, row, column).Select(p => near[p.Row, p.Column])));
                }
            ),
            new(
                "An empty point whose region touches both colours is nobody's. You counted it for both.",
                x =>
                {
                    var (black, white) = Right(x);
                    var shared = Count(x, (row, column) => x[row, column] == 0 && Met(x, row, column).Count == 2);
                    return (black + shared, white + shared);
                }
            ),
            new("Black and white are exchanged.", x => Right(x) is var (black, white) ? (white, black) : default),
            new(
                "You gave all empty points that are not White's to Black.",
                x => Right(x) is var (_, white) ? (x.Length - white, white) : default
            ),
            new(
                "You gave all empty points that are not Black's to White.",
                x => Right(x) is var (black, _) ? (black, x.Length - black) : default
            ),
        ];

    protected override IEnumerable<int[,]> Inputs(Random random)
    {
        yield return new[,]
        {
            { 0 },
        };
        yield return new[,]
        {
            { 1 },
        };
        yield return new[,]
        {
            { 0, -1 },
        };
        yield return new[,]
        {
            { 1, 0, -1 },
        };
        yield return new[,]
        {
            { 0, 1, 0, -1, 0 },
        };
        yield return new int[3, 3];
        yield return new[,]
        {
            { 0, 0, 1 },
            { 0, 0, 1 },
            { -1, -1, -1 },
            { 0, 0, 0 },
        };
        foreach (var (rows, columns) in new[] { (2, 2), (2, 3), (3, 2), (3, 3), (3, 5), (5, 4), (5, 5), (7, 7) })
        {
            for (var k = 0; k < 8; k++)
            {
                var stones = new int[rows, columns];
                for (var i = 0; i < stones.Length; i++)
                {
                    stones[i / columns, i % columns] = random.Next(3) - 1;
                }

                // A part of the stones is taken off again, the more the larger k: regions become large.
                for (var i = 0; i < stones.Length * k / 6; i++)
                {
                    stones[random.Next(rows), random.Next(columns)] = 0;
                }

                yield return stones;
            }
        }
    }

    protected override (int black, int white) Right(int[,] stones) =>
        Sum(stones, (row, column) => Owner(Met(stones, row, column)));

    // The stones, and each empty point for whom owner says: 1, −1 or 0.
    private static (int black, int white) Sum(int[,] stones, Func<int, int, int> owner)
    {
        int Of(int row, int column) => stones[row, column] != 0 ? stones[row, column] : owner(row, column);
        return (Count(stones, (i, j) => Of(i, j) > 0), Count(stones, (i, j) => Of(i, j) < 0));
    }

    private static int Count(int[,] stones, Func<int, int, bool> holds) =>
        Enumerable.Range(0, stones.Length).Count(i => holds(i / stones.GetLength(1), i % stones.GetLength(1)));

    private static int Owner(IEnumerable<int> colours) =>
        colours.Where(colour => colour != 0).Distinct().ToArray() is [var only] ? only : 0;

    // The colours beside the region of an empty point.
    private static HashSet<int> Met(int[,] stones, int row, int column)
    {
        List<(int Row, int Column)> region = [(row, column)];
        var met = new HashSet<int>();
        for (var i = 0; i < region.Count; i++)
        {
            foreach (var next in Beside(stones, region[i].Row, region[i].Column))
            {
                if (stones[next.Row, next.Column] != 0)
                {
                    met.Add(stones[next.Row, next.Column]);
                }
                else if (!region.Contains(next))
                {
                    region.Add(next);
                }
            }
        }

        return met;
    }

    private static IEnumerable<(int Row, int Column)> Beside(int[,] stones, int row, int column)
    {
        (int Row, int Column)[] four = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)];
        return four.Where(p =>
            p.Row >= 0 && p.Row < stones.GetLength(0) && p.Column >= 0 && p.Column < stones.GetLength(1)
        );
    }
}
