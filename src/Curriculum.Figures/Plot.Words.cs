namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// Words at points, to lay over another picture: <c>figure.With(Plot.Words(("1a", -0.6, 2.4)))</c>.
    /// </summary>
    /// <exception cref="ArgumentException">No words, or a place that is NaN or infinite.</exception>
    public static Figure Words(params (string Text, double X, double Y)[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 0)
        {
            throw new ArgumentException("Plot.Words needs at least one word with its place.");
        }

        foreach (var (text, x, y) in words)
        {
            if (!double.IsFinite(x + y))
            {
                throw new ArgumentException($"The word “{text}” cannot stand at ({Num.Text(x)}, {Num.Text(y)}).");
            }
        }

        return Make(
            "",
            "Words",
            [new Words([.. words.Select(w => w.X)], [.. words.Select(w => w.Y)], [.. words.Select(w => w.Text)])]
        );
    }
}
