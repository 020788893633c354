namespace Curriculum.Exercises.Chapter14;

using Input = (int[,] stones, int row, int column);
using Answer = Func<int[,], int, int, int>;

/// <summary>The empty points next to the group of one stone, each counted once.</summary>
public sealed class CountLiberties() : Question<Answer, Input, int>("14.1", "How many liberties?")
{
    private static readonly (int Down, int Right)[] s_straight = [(1, 0), (-1, 0), (0, 1), (0, -1)];
    private static readonly (int Down, int Right)[] s_eight = [.. s_straight, (1, 1), (1, -1), (-1, 1), (-1, -1)];

    public override string Why =>
        "Capture, suicide and life are all said in liberties; and the net of this notebook is given two planes of "
        + "them.";

    public override IReadOnlyList<string> Hints =>
        [
            "Put a finger on the stone. Which stones are held together with it, and which empty points touch any "
                + "of them?",
            "Keep a list that begins with the stone. Go through it; put each neighbour of the same colour that is "
                + "not yet "
                + "in it at its end. The list grows while you walk.",
            "A HashSet of (row, column) for the stones, another for the empty points: a set counts each point once, "
                + "however often it is added.",
        ];

    protected override IEnumerable<Slip<Input, int>> Slips =>
        [
            new(
                "You looked at the one stone only. Stones of a colour that touch are a group, and share their "
                    + "liberties.",
                x => Around(x.stones, s_straight, [(x.row, x.column)]).Distinct().Count(p => IsEmpty(x.stones, p))
            ),
            new(
                "You counted an empty point once for each stone of the group that it touches. It is one liberty.",
                x => Around(x.stones, s_straight, Group(x, s_straight)).Count(p => IsEmpty(x.stones, p))
            ),
            new(
                "You counted diagonals as neighbours. A point has at most four.",
                x => Liberties(x.stones, s_eight, Group(x, s_eight))
            ),
            new(
                "Your group is right, but diagonal points are no liberties.",
                x => Liberties(x.stones, s_eight, Group(x, s_straight))
            ),
            new(
                "Your group grows diagonally. Two stones that touch at a corner only are not connected.",
                x => Liberties(x.stones, s_straight, Group(x, s_eight))
            ),
            new(
                "You counted the stones of the group. Its liberties are the empty points around it.",
                x => Group(x, s_straight).Count
            ),
            new(
                "Your group goes on through stones of the other colour.",
                x => Liberties(x.stones, s_straight, Group(x, s_straight, anyColour: true))
            ),
            new(
                "You counted the rival's stones around the group, too. Only empty points are liberties.",
                x =>
                    Around(x.stones, s_straight, Group(x, s_straight))
                        .Distinct()
                        .Count(p => x.stones[p.Row, p.Column] != x.stones[x.row, x.column])
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (
            new[,]
            {
                { 1 },
            },
            0,
            0
        );
        yield return (
            new[,]
            {
                { 1, 0 },
            },
            0,
            0
        );
        yield return (
            new[,]
            {
                { -1 },
                { 0 },
                { 0 },
            },
            0,
            0
        );
        yield return (
            new[,]
            {
                { 0, 1 },
                { 1, 1 },
            },
            1,
            0
        );
        foreach (var (rows, columns) in new[] { (2, 2), (2, 3), (3, 2), (3, 3), (3, 5), (5, 4), (5, 5), (7, 7) })
        {
            for (var k = 0; k < 8; k++)
            {
                var stones = new int[rows, columns];
                for (var i = 0; i < stones.Length; i++)
                {
                    stones[i / columns, i % columns] = Stone(random.Next(8), k % 2 == 0 ? 1 : -1);
                }

                var (row, column) = (random.Next(rows), random.Next(columns));
                stones[row, column] = k % 2 == 0 ? 1 : -1;
                yield return (stones, row, column);
            }
        }

        // Half are empty, and more of one colour than of the other: so that there are groups.
        static int Stone(int draw, int colour) =>
            draw switch
            {
                < 4 => colour,
                < 5 => -colour,
                _ => 0,
            };
    }

    protected override int Right(Input input) => Liberties(input.stones, s_straight, Group(input, s_straight));

    private static int Liberties(
        int[,] stones,
        (int Down, int Right)[] sides,
        IEnumerable<(int Row, int Column)> group
    ) => Around(stones, sides, group).Distinct().Count(p => IsEmpty(stones, p));

    private static bool IsEmpty(int[,] stones, (int Row, int Column) point) => stones[point.Row, point.Column] == 0;

    private static List<(int Row, int Column)> Group(Input x, (int Down, int Right)[] sides, bool anyColour = false)
    {
        var colour = x.stones[x.row, x.column];
        List<(int Row, int Column)> group = [(x.row, x.column)];
        for (var i = 0; i < group.Count; i++)
        {
            foreach (var (row, column) in Around(x.stones, sides, [group[i]]))
            {
                var same = anyColour ? x.stones[row, column] != 0 : x.stones[row, column] == colour;
                if (same && !group.Contains((row, column)))
                {
                    group.Add((row, column));
                }
            }
        }

        return group;
    }

    private static IEnumerable<(int Row, int Column)> Around(
        int[,] stones,
        (int Down, int Right)[] sides,
        IEnumerable<(int Row, int Column)> points
    ) =>
        from point in points
        from side in sides
        let next = (Row: point.Row + side.Down, Column: point.Column + side.Right)
        where next.Row >= 0 && next.Row < stones.GetLength(0)
        where next.Column >= 0 && next.Column < stones.GetLength(1)
        select next;
}
