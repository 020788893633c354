namespace Curriculum.Networks;

/// <summary>
/// max(y, 0) in every component, or with a slope a > 0 for negative y: max(y, a y). The derivative at 0 is taken as a.
/// </summary>
public sealed class ReLULayer : Layer
{
    internal ReLULayer(double slope = 0) =>
        Slope = slope is >= 0 and < 1
            ? slope
            : throw new ArgumentException($"LeakyReLU({slope}): the slope for negative y must lie in [0, 1).");

    /// <summary>a, the slope where y is negative; 0 for ReLU itself.</summary>
    public double Slope { get; }

    /// <inheritdoc/>
    public override string ToString() => Slope == 0 ? "ReLU()" : $"LeakyReLU({Slope})";

    internal override Map<T> Realize<T>(Shape input) => new ReLUMap<T>(input, T.CreateChecked(Slope));
}
