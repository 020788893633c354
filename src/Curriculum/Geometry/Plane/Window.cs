namespace Curriculum.Geometry;

/// <summary>The rectangle left ≤ x ≤ right, bottom ≤ y ≤ top.</summary>
public sealed record Window
{
    /// <summary>left ≤ x ≤ right, bottom ≤ y ≤ top.</summary>
    /// <exception cref="ArgumentException">A side is not finite, or the rectangle is empty.</exception>
    public Window(double left, double right, double bottom, double top)
    {
        if (
            !(
                double.IsFinite(left)
                && double.IsFinite(right)
                && double.IsFinite(bottom)
                && double.IsFinite(top)
                && left < right
                && bottom < top
            )
        )
        {
            throw new ArgumentException(
                $"The window [{left}, {right}] × [{bottom}, {top}] is empty: it needs left < right and bottom < "
                    + $"top, all finite."
            );
        }
        (Left, Right, Bottom, Top) = (left, right, bottom, top);
    }

    /// <summary>The smallest x.</summary>
    public double Left { get; }

    /// <summary>The largest x.</summary>
    public double Right { get; }

    /// <summary>The smallest y.</summary>
    public double Bottom { get; }

    /// <summary>The largest y.</summary>
    public double Top { get; }

    /// <summary>[−r, r] × [−r, r].</summary>
    public static Window Square(double r) => new(-r, r, -r, r);

    /// <summary>(right − left)(top − bottom).</summary>
    public double Area => (Right - Left) * (Top - Bottom);

    /// <summary>The four sides, counterclockwise from the bottom, positive inside.</summary>
    internal Fold[] Sides => [new(0, 1, -Bottom), new(-1, 0, Right), new(0, -1, Top), new(1, 0, -Left)];

    /// <summary>For example <c>[-1, 1] × [-2, 2]</c>.</summary>
    public override string ToString() => $"[{Left}, {Right}] × [{Bottom}, {Top}]";
}
