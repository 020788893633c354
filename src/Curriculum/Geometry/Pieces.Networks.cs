using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Geometry;

public static partial class Pieces
{
    /// <summary>The pieces of a network of one input on the whole line, from left to right.</summary>
    /// <exception cref="ArgumentException">F has not one input, or a layer that is neither affine nor ReLU.</exception>
    public static PieceList<LinePiece> OnLine(Network<double> F)
    {
        ArgumentNullException.ThrowIfNull(F);
        RequireInputs(F, 1);
        return OnLine(F, Vector<double>.Build.Dense(1), Vector<double>.Build.Dense(1, 1));
    }

    /// <summary>
    /// The pieces along v(t) = point + t·direction for from &lt; t &lt; to: a line or a ray through data.
    /// </summary>
    /// <exception cref="ArgumentException">A size that does not fit, a zero direction, from ≥ to.</exception>
    public static PieceList<LinePiece> OnLine(
        Network<double> F,
        Vector<double> point,
        Vector<double> direction,
        double from = double.NegativeInfinity,
        double to = double.PositiveInfinity
    )
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(direction);
        RequireVector(F, point, nameof(point));
        RequireVector(F, direction, nameof(direction));
        if (direction.All(d => d == 0))
        {
            throw new ArgumentException("The direction is 0: a line needs one that is not.");
        }

        if (!(from < to))
        {
            throw new ArgumentException($"The part {from} < t < {to} of the line is empty.");
        }
        // A function of x alone, seen on the strip 0 ≤ y ≤ 1: its folds cut straight across.
        var strip = Polygon.Plane.Split(new Fold(0, 1, 0)).Positive.Split(new Fold(0, -1, 1)).Positive;
        if (double.IsFinite(from))
        {
            strip = strip.Split(new Fold(1, 0, -from)).Positive;
        }

        if (double.IsFinite(to))
        {
            strip = strip.Split(new Fold(-1, 0, to)).Positive;
        }

        return new(
            [.. Regions(F, direction, 0 * direction, point, strip).Select(ToLinePiece).OrderBy(piece => piece.From)],
            piece => [.. piece.Slope, .. piece.Offset]
        );
    }

    /// <summary>The pieces of a network of two inputs, on the whole plane or in a window.</summary>
    /// <exception cref="ArgumentException">
    /// F has not two inputs, or a layer that is neither affine nor ReLU.
    /// </exception>
    public static PieceList<PlanePiece> InPlane(Network<double> F, Window? window = null)
    {
        ArgumentNullException.ThrowIfNull(F);
        RequireInputs(F, 2);
        var (e1, e2) = (Vector<double>.Build.Dense([1, 0]), Vector<double>.Build.Dense([0, 1]));
        return InPlane(F, Vector<double>.Build.Dense(2), e1, e2, window);
    }

    /// <summary>The pieces on the plane v(x, y) = origin + x·u + y·w, for example through three data points.</summary>
    /// <exception cref="ArgumentException">A size that does not fit.</exception>
    public static PieceList<PlanePiece> InPlane(
        Network<double> F,
        Vector<double> origin,
        Vector<double> u,
        Vector<double> w,
        Window? window = null
    )
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(u);
        ArgumentNullException.ThrowIfNull(w);
        RequireVector(F, origin, nameof(origin));
        RequireVector(F, u, nameof(u));
        RequireVector(F, w, nameof(w));
        var polygon = window is null ? Polygon.Plane : Polygon.Rectangle(window);
        return new(
            [
                .. Regions(F, u, w, origin, polygon)
                    .Select(region => new PlanePiece(region.Polygon, Slope(region.Map), Offset(region.Map))),
            ],
            piece => [.. piece.Slope.Enumerate(), .. piece.Offset]
        );
    }

    private static IEnumerable<(Polygon Polygon, RegionMap Map)> Regions(
        Network<double> F,
        Vector<double> u,
        Vector<double> w,
        Vector<double> origin,
        Polygon polygon
    )
    {
        if (F.Weights.Any(weight => !double.IsFinite(weight)))
        {
            throw new ArgumentException($"{F} has a weight that is NaN or infinite: its pieces are not defined.");
        }

        var embedding = new RegionMap([
            .. Enumerable.Range(0, origin.Count).SelectMany(i => new[] { u[i], w[i], origin[i] }),
        ]);
        return FoldedPlane.Regions(FoldedPlane.Layers(F), embedding, polygon);
    }

    private static LinePiece ToLinePiece((Polygon Polygon, RegionMap Map) region)
    {
        var xs = region.Polygon.Points.Select(point => point.X);
        var ends = region.Polygon.Corners.Where(corner => corner.IsAtInfinity).ToList();
        return new(
            ends.Any(end => end.X < 0) ? double.NegativeInfinity : xs.Min(),
            ends.Any(end => end.X > 0) ? double.PositiveInfinity : xs.Max(),
            Slope(region.Map).Column(0),
            Offset(region.Map)
        );
    }

    private static Matrix<double> Slope(RegionMap map) =>
        Matrix<double>.Build.Dense(map.Outputs, 2, (i, c) => map[i, c]);

    private static Vector<double> Offset(RegionMap map) => Vector<double>.Build.Dense(map.Outputs, i => map[i, 2]);

    private static void RequireInputs(Network<double> F, int inputs)
    {
        if (F.Input.Size != inputs)
        {
            throw new ArgumentException(
                $"{F} has {F.Input.Size} inputs, not {inputs}: give a point and directions to look along a line or "
                    + $"a plane of its input space."
            );
        }
    }

    private static void RequireVector(Network<double> F, Vector<double> v, string name)
    {
        if (v.Count != F.Input.Size || !v.All(double.IsFinite))
        {
            throw new ArgumentException(
                $"{name} must be {F.Input.Size} finite numbers, the input of {F}: it has {v.Count}.",
                name
            );
        }
    }
}
