using Curriculum.Data;

namespace Curriculum.Figures;

public static partial class Plot
{
    private const int MostSide = 19;

    /// <summary>
    /// A board with its stones and the last move: <c>Plot.Board(board)</c>. A policy shades the empty points by their
    /// probability and writes those of 5 % and more; an ownership from 1 (Black's) to −1 (White's) draws a square on
    /// every point, the larger the surer.
    /// </summary>
    /// <param name="position">The stones.</param>
    /// <param name="policy">A number not below 0 for each point by index; one more is that of the pass.</param>
    /// <param name="ownership">A number from −1 to 1 for each point by index.</param>
    /// <param name="title">The line above; without one it says whose turn it is.</param>
    /// <exception cref="ArgumentException">A board or a number of values that cannot be drawn.</exception>
    public static Figure Board(
        IStones position,
        IEnumerable<double>? policy = null,
        IEnumerable<double>? ownership = null,
        string? title = null
    )
    {
        ArgumentNullException.ThrowIfNull(position);
        var (width, height) = (position.Width, position.Height);
        if (width is < 1 or > MostSide || height is < 1 or > MostSide)
        {
            throw new ArgumentException(
                $"A board of {width} × {height} cannot be drawn: each side has 1 to {MostSide} points."
            );
        }

        var seen = new SeenBoard(position, Probabilities(policy, width * height), Owners(ownership, width * height));
        return Make(title ?? seen.Title, "Go board", BoardMarks.Of(seen), Square).Size(Side(height), Side(width));

        // Room for a point and its number; the large boards are drawn finer.
        static int Side(int points) => Math.Min(640, 140 + 40 * points);

        static Panel Square(Panel panel) => panel with { Equal = true, Bare = true };
    }

    private static double[]? Probabilities(IEnumerable<double>? policy, int points)
    {
        var p = policy?.ToArray();
        if (p is null)
        {
            return null;
        }

        if (p.Length != points && p.Length != points + 1)
        {
            throw new ArgumentException(
                $"The policy has {p.Length} numbers; a board of {points} points needs {points}, or {points + 1} "
                    + "with the pass."
            );
        }

        return p.All(value => value >= 0 && double.IsFinite(value)) && p.Sum() is > 0 and var sum
            ? [.. p.Select(value => value / sum)]
            : throw new ArgumentException(
                $"A policy has no number below 0 and some above, but this one goes from {Num.Text(p.Min())} to "
                    + $"{Num.Text(p.Max())}: give probabilities, such as a softmax of the logits."
            );
    }

    private static double[]? Owners(IEnumerable<double>? ownership, int points)
    {
        var owners = ownership?.ToArray();
        if (owners is not null && owners.Length != points)
        {
            throw new ArgumentException(
                $"The ownership has {owners.Length} numbers; a board of {points} points needs {points}."
            );
        }

        var outside = Array.FindIndex(owners ?? [], value => !(Math.Abs(value) <= 1));
        return outside < 0
            ? owners
            : throw new ArgumentException(
                $"An ownership goes from −1 (White's) to 1 (Black's), but {Num.Text(owners![outside])} is in it: "
                    + "divide, or take a tanh."
            );
    }
}
