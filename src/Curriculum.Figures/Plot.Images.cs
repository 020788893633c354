using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// Images in a grid, each with a caption: <c>Plot.Images("wrongly read", images, captions)</c>. Grey values are ink
    /// on white paper; images with negative values are blue, white at zero, orange. All share one scale.
    /// </summary>
    public static Figure Images(
        string title,
        IEnumerable<Matrix<double>> images,
        IEnumerable<string>? captions = null,
        int? perRow = null
    )
    {
        ArgumentNullException.ThrowIfNull(images);
        double[][][] all = [.. images.Select(Data.Rows)];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no image to draw.");
        }

        var words = captions?.ToArray() ?? [];
        if (words.Length > 0 && words.Length != all.Length)
        {
            throw new ArgumentException(
                $"There are {all.Length} images but {words.Length} captions: give one for each, or none."
            );
        }

        var across = perRow ?? Math.Min(all.Length, all.Length <= 10 ? Math.Max(5, (all.Length + 1) / 2) : 10);
        return Tiles(title, all, words, Math.Clamp(across, 1, all.Length));
    }

    /// <summary>One image.</summary>
    public static Figure Image(string title, Matrix<double> image) => Images(title, [image]).Size(300, 300);

    /// <summary>Columns of a matrix as images of the given height and width, their pixels row by row.</summary>
    public static Figure Images(
        string title,
        Matrix<double> columns,
        int height,
        int width,
        IEnumerable<string>? captions = null,
        int? perRow = null
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.RowCount != height * width)
        {
            throw new ArgumentException(
                $"Columns of {columns.RowCount} numbers are not images of {height} × {width} = {height * width} pixels."
            );
        }

        return Images(
            title,
            columns
                .EnumerateColumns()
                .Select(c => Matrix<double>.Build.Dense(height, width, (i, j) => c[i * width + j])),
            captions,
            perRow
        );
    }

    private static Figure Tiles(string title, double[][][] images, string[] captions, int across)
    {
        var (h, w) = (images.Max(image => image.Length), images.Max(image => image[0].Length));
        var gap = Math.Max(1, (int)Math.Round(0.12 * Math.Max(h, w)));
        var word = captions.Length > 0 ? Math.Max(2, (int)Math.Round(0.28 * Math.Max(h, w))) : 0;
        var down = (images.Length + across - 1) / across;
        var (rows, columns) = (down * (h + gap + word) - gap, across * (w + gap) - gap);
        double[][] z = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat(double.NaN, columns).ToArray())];
        for (var n = 0; n < images.Length; n++)
        {
            var (top, left) = (n / across * (h + gap + word), n % across * (w + gap));
            // A smaller image stands in the middle of its place, over its caption.
            (top, left) = (top + (h - images[n].Length) / 2, left + (w - images[n][0].Length) / 2);
            for (var i = 0; i < images[n].Length; i++)
            {
                images[n][i].CopyTo(z[top + i], left);
            }
        }
        var (low, high) = Data.Span(z);
        var signed = low < 0;
        var largest = Math.Max(-low, high);
        var cells = new Cells(Data.Steps(columns), Data.Steps(rows), z)
        {
            Scale = signed ? ColourScale.Diverging : ColourScale.Paper,
            Hover = "%{z:.3g}<extra></extra>",
            Low = signed ? -largest : Math.Min(0, low),
            High =
                signed ? largest
                : high > 0 ? high
                : 1,
            Sentence =
                $"{images.Length} image{(images.Length == 1 ? "" : "s")} of {h} × {w} pixels, values "
                + $"{Num.Text(low)} to {Num.Text(high)}"
                + (captions.Length > 0 ? ": " + string.Join(", ", captions) + "." : "."),
        };
        var pixel = Math.Clamp(740.0 / columns, 1, 22);
        var height = Math.Clamp((int)(rows * pixel) + 16, 120, 900);
        var at = Enumerable.Range(0, captions.Length).ToArray();
        var texts = new Words(
            [.. at.Select(n => n % across * (w + gap) + (w - 1) / 2.0)],
            [.. at.Select(n => n / across * (h + gap + word) + h - 0.5 + 0.5 * word)],
            captions
        )
        {
            Size = 12,
        };
        return Make(
            title,
            "Images",
            captions.Length > 0 ? [cells, texts] : [cells],
            panel =>
                panel with
                {
                    Down = true,
                    Bare = true,
                    Equal = true,
                    Height = height,
                    Width = Math.Clamp((int)(columns * pixel) + 16, 160, 760),
                }
        );
    }
}
