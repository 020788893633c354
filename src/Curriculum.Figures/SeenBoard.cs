using System.Globalization;
using Curriculum.Data;

namespace Curriculum.Figures;

/// <summary>What is to be seen on a board, and in which words it is told to who does not see it.</summary>
internal sealed class SeenBoard(IStones stones, double[]? policy, double[]? owners)
{
    private const string Letters = "abcdefghjklmnopqrst";

    // A probability that is written in its point, and an ownership that counts as decided.
    private const double Likely = 0.05;
    private const double Sure = 0.5;
    private const int ToldMoves = 5;

    public int Width => stones.Width;

    public int Height => stones.Height;

    public (double X, double Y)? Last => stones.Last is >= 0 and { } index ? At(index) : null;

    public string Title =>
        stones.Turn switch
        {
            > 0 => "Black to move",
            < 0 => "White to move",
            _ => "The game is over",
        };

    /// <summary>
    /// Size and turn, then each colour group by group with its liberties, then policy and area: in this order one can
    /// put the stones on a board of one's own.
    /// </summary>
    public string Sentence
    {
        get
        {
            var last = stones.Last switch
            {
                null => "",
                < 0 => ", the last a pass",
                { } index => $", the last at {Name(index)}",
            };
            List<string> parts =
            [
                $"{Width} × {Height} points, {Count(stones.Moves, "move")} played{last}; {Lowered(Title)}.",
                Told(1, "Black"),
                Told(-1, "White"),
            ];
            if (policy is not null)
            {
                parts.Add(ToldPolicy(policy));
            }

            if (owners is not null)
            {
                parts.Add(ToldOwners(owners));
            }

            return string.Join(' ', parts);
        }
    }

    public int Colour((double X, double Y) at) => stones.Colour((int)at.Y * Width + (int)at.X);

    public IEnumerable<(double X, double Y)> Stones(int colour) =>
        Points().Where(index => stones.Colour(index) == colour).Select(At);

    /// <summary>Empty points by the strength of their shade, 1 to <paramref name="most"/>.</summary>
    public IEnumerable<IGrouping<int, (double X, double Y)>> Shades(int most)
    {
        var top = policy is null ? 0 : Points().Where(IsEmpty).Select(index => policy[index]).DefaultIfEmpty().Max();
        return top <= 0
            ? []
            : Points()
                .Where(IsEmpty)
                .GroupBy(index => (int)Math.Round(most * policy![index] / top), At)
                .Where(shade => shade.Key > 0)
                .OrderBy(shade => shade.Key);
    }

    public IEnumerable<(double X, double Y, double Sure)> Owned(int colour) =>
        owners is null
            ? []
            : Points()
                .Where(index => colour * owners[index] >= 0.05)
                .Select(index => (At(index).X, At(index).Y, Math.Abs(owners[index])));

    /// <summary>The coordinates, and the probabilities that are large enough.</summary>
    public IEnumerable<Words> Written()
    {
        var columns = Enumerable.Range(0, Width).ToArray();
        var rows = Enumerable.Range(0, Height).ToArray();
        yield return new Words(
            [.. columns.Select(x => (double)x), .. rows.Select(_ => Width > 13 ? -1.25 : -0.95)],
            [.. columns.Select(_ => -0.95), .. rows.Select(y => (double)y)],
            [.. columns.Select(x => Letters[x].ToString()), .. rows.Select(y => Whole(y + 1))]
        )
        {
            Size = Math.Max(Width, Height) > 13 ? 10 : 13,
        };
        // On a large board the numbers would not fit their points.
        if (policy is null || Math.Max(Width, Height) > 9)
        {
            yield break;
        }

        var top = Points().Where(IsEmpty).Select(index => policy[index]).DefaultIfEmpty().Max();
        foreach (var strong in new[] { true, false })
        {
            var told = Points()
                .Where(index => IsEmpty(index) && policy[index] >= Likely && policy[index] > 0.6 * top == strong)
                .ToArray();
            if (told.Length > 0)
            {
                yield return new Words(
                    [.. told.Select(index => At(index).X)],
                    [.. told.Select(index => At(index).Y)],
                    [.. told.Select(index => Whole(Math.Round(100 * policy[index])))]
                )
                {
                    Size = 11,
                    Colour = strong ? "#ffffff" : "#1a1a1a",
                };
            }
        }
    }

    public (double X, double Y, string Text)[] Labels() =>
        [
            .. Points()
                .Select(index =>
                    (
                        At(index).X,
                        At(index).Y,
                        Name(index)
                            + (
                                IsEmpty(index) ? ""
                                : stones.Colour(index) > 0 ? ", black"
                                : ", white"
                            )
                            + (policy is null ? "" : $", probability {Num.Significant(policy[index], 2)}")
                            + (owners is null ? "" : $", ownership {Num.Text(Math.Round(owners[index], 2))}")
                    )
                ),
        ];

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string Lowered(string text) =>
        text.StartsWith("The", StringComparison.Ordinal) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string Percent(double p) => $"{Whole(100 * p)} %";

    private IEnumerable<int> Points() => Enumerable.Range(0, Width * Height);

    private bool IsEmpty(int index) => stones.Colour(index) == 0;

    private (double X, double Y) At(int index) => (index % Width, index / Width);

    private string Name(int index) => $"{Letters[index % Width]}{index / Width + 1}";

    private string Told(int colour, string name)
    {
        var (told, groups) = (new HashSet<int>(), new List<string>());
        foreach (var index in Points().Where(index => stones.Colour(index) == colour))
        {
            if (told.Contains(index))
            {
                continue;
            }

            var group = Group(index);
            told.UnionWith(group);
            var liberties = group.SelectMany(Around).Where(IsEmpty).Distinct().Count();
            var libertyWord = liberties == 1 ? "liberty" : "liberties";
            groups.Add($"{string.Join(' ', group.Order().Select(Name))} ({liberties} {libertyWord})");
        }

        return groups.Count == 0
            ? $"{name} has no stone."
            : $"{name} has {Count(told.Count, "stone")} in {Count(groups.Count, "group")}: "
                + $"{string.Join("; ", groups)}.";
    }

    private string ToldPolicy(double[] p)
    {
        var best = Enumerable.Range(0, p.Length).OrderByDescending(index => p[index]).Take(ToldMoves).ToArray();
        var names = best.Select(index => $"{(index == Width * Height ? "pass" : Name(index))} {Percent(p[index])}");
        return $"Policy: {string.Join(", ", names)}; "
            + $"the other moves {Percent(Math.Max(0, 1 - best.Sum(index => p[index])))} together.";
    }

    private string ToldOwners(double[] area)
    {
        var open = Points().Where(index => Math.Abs(area[index]) < Sure).Select(Name).ToArray();
        return $"Ownership: {area.Count(value => value >= Sure)} points Black's, "
            + $"{area.Count(value => value <= -Sure)} White's, "
            + (open.Length == 0 ? "none open." : $"open {string.Join(' ', open)}.")
            + $" Its sum is {Num.Text(Math.Round(area.Sum(), 1))}.";
    }

    private List<int> Group(int start)
    {
        var group = new List<int> { start };
        for (var i = 0; i < group.Count; i++)
        {
            group.AddRange(
                Around(group[i]).Where(next => stones.Colour(next) == stones.Colour(start) && !group.Contains(next))
            );
        }

        return group;
    }

    private IEnumerable<int> Around(int index)
    {
        var (x, y) = (index % Width, index / Width);
        (int X, int Y)[] next = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)];
        return next.Where(at => at.X >= 0 && at.X < Width && at.Y >= 0 && at.Y < Height)
            .Select(at => at.Y * Width + at.X);
    }
}
