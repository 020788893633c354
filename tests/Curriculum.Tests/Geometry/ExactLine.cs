using Curriculum.Geometry;

namespace Curriculum.Tests.Geometry;

/// <summary>
/// A line p + t d in the input of a net whose weights are fractions, and where each layer folds it: the oracle of the
/// law of signs, with nothing of the library but the fractions.
/// </summary>
internal sealed class ExactLine(Fraction[] p, Fraction[] d)
{
    /// <summary>The line of one input.</summary>
    public static readonly ExactLine Line = new([0], [1]);

    /// <summary>A line of the plane that misses the origin.</summary>
    public static readonly ExactLine OffOrigin = new([new(3, 7), 2], [1, new(-5, 3)]);

    public int Inputs => p.Length;

    public static Fraction[][] Fill(int rows, int columns, Func<Fraction> number) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => number()).ToArray())];

    /// <summary>Row i with its bias times row(i), column j times column(j).</summary>
    public static (Fraction[][] A, Fraction[] b) Flip(
        (Fraction[][] A, Fraction[] b) layer,
        Func<int, int> row,
        Func<int, int> column
    ) =>
        (
            [.. layer.A.Select((a, i) => a.Select((x, j) => row(i) * column(j) * x).ToArray())],
            [.. layer.b.Select((x, i) => row(i) * x)]
        );

    /// <summary>How many new folds each layer of ReLUs makes on the line.</summary>
    public IEnumerable<int> Folds(IEnumerable<(Fraction[][] A, Fraction[] b)> layers)
    {
        List<Piece> pieces = [new(null, null, d, p)];
        foreach (var (A, b) in layers)
        {
            var next = pieces.SelectMany(piece => piece.Fold(A, b)).ToList();
            yield return next.Count - pieces.Count;
            pieces = next;
        }
    }

    /// <summary>For From &lt; t &lt; To (null: without end) the numbers are Slope t + Offset.</summary>
    private sealed record Piece(Fraction? From, Fraction? To, Fraction[] Slope, Fraction[] Offset)
    {
        private Fraction Middle =>
            (From, To) switch
            {
                ({ } from, { } to) => (from + to) / 2,
                ({ } from, null) => from + 1,
                (null, { } to) => to - 1,
                _ => 0,
            };

        /// <summary>This piece behind one more layer, cut where a pre-activation changes its sign.</summary>
        public IEnumerable<Piece> Fold(Fraction[][] A, Fraction[] b)
        {
            Fraction[] slope = [.. A.Select(a => Dot(a, Slope))],
                offset = [.. A.Select((a, i) => Dot(a, Offset) + b[i])];
            var folds = slope
                .Zip(offset, (s, o) => s.Sign == 0 ? (Fraction?)null : -o / s)
                .Where(t => t is { } && (From is null || t > From) && (To is null || t < To))
                .Distinct()
                .Order();
            Fraction?[] ends = [From, .. folds, To];
            for (var k = 0; k + 1 < ends.Length; k++)
            {
                var part = new Piece(ends[k], ends[k + 1], slope, offset);
                bool[] active = [.. slope.Zip(offset, (s, o) => (s * part.Middle + o).Sign > 0)];
                yield return part with
                {
                    Slope = Masked(slope, active),
                    Offset = Masked(offset, active),
                };
            }
        }

        private static Fraction Dot(Fraction[] x, Fraction[] y) =>
            x.Zip(y, (a, b) => a * b).Aggregate((Fraction)0, (sum, term) => sum + term);

        private static Fraction[] Masked(Fraction[] x, bool[] active) =>
            [.. x.Zip(active, (number, on) => on ? number : 0)];
    }
}
