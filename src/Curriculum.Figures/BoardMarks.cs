namespace Curriculum.Figures;

/// <summary>
/// How a board looks: wood, rules, shades under the stones, squares over them. The same in light and dark.
/// </summary>
internal static class BoardMarks
{
    private const string Wood = "#e6c88f";
    private const string Dark = "#1a1a1a";
    private const string Light = "#fdfdfd";
    private const string Ruled = "#6b5632";
    private const string Shade = "#2f6fc4";

    // Opacities of the shades, so that equal ones share a trace.
    private const int Shades = 10;

    public static IEnumerable<Mark> Of(SeenBoard seen)
    {
        var (w, h) = (seen.Width, seen.Height);
        var (right, top) = (w - 1, h - 1);
        yield return new Shapes([Shapes.Box(right / 2.0, top / 2.0, w / 2.0 + 0.1, h / 2.0 + 0.1)], Wood, Ruled)
        {
            Sentence = seen.Sentence,
        };
        yield return new Shapes(
            [
                .. Enumerable.Range(0, h).Select(y => Shapes.Box(right / 2.0, y, right / 2.0 + 0.01, 0.01)),
                .. Enumerable.Range(0, w).Select(x => Shapes.Box(x, top / 2.0, 0.01, top / 2.0 + 0.01)),
            ],
            Ruled,
            Ruled
        );
        foreach (var shade in seen.Shades(Shades))
        {
            yield return new Shapes([.. shade.Select(at => Shapes.Box(at.X, at.Y, 0.45, 0.45))], Shade, Shade)
            {
                Opacity = 0.85 * shade.Key / Shades,
            };
        }

        foreach (var (colour, fill) in new[] { (1, Dark), (-1, Light) })
        {
            var stones = seen.Stones(colour).ToArray();
            if (stones.Length > 0)
            {
                yield return new Shapes([.. stones.Select(at => Shapes.Disc(at.X, at.Y, 0.44))], fill, Dark);
            }
        }

        if (seen.Last is { } last)
        {
            var (fill, line) = seen.Colour(last) > 0 ? (Dark, Light) : (Light, Dark);
            yield return new Shapes([Shapes.Disc(last.X, last.Y, 0.24)], fill, line);
        }

        foreach (var (colour, fill, line) in new[] { (1, Dark, Light), (-1, Light, Dark) })
        {
            var owned = seen.Owned(colour).ToArray();
            if (owned.Length > 0)
            {
                yield return new Shapes(
                    [.. owned.Select(at => Shapes.Box(at.X, at.Y, 0.2 * at.Sure, 0.2 * at.Sure))],
                    fill,
                    line
                );
            }
        }

        foreach (var words in seen.Written())
        {
            yield return words;
        }

        yield return new Shapes([], Wood, Wood) { Labels = seen.Labels() };
    }
}
