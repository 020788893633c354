using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Geometry;

/// <summary>
/// One piece of a line: for From &lt; t &lt; To the network is w = Slope·t + Offset. From and To may be infinite.
/// </summary>
public sealed record LinePiece(double From, double To, Vector<double> Slope, Vector<double> Offset)
{
    /// <summary>For example <c>[0, 0.5]: 2 t + 1</c>.</summary>
    public override string ToString() =>
        Slope.Count == 1
            ? $"[{From:g6}, {To:g6}]: {Slope[0]:g6} t {(Offset[0] < 0 ? "−" : "+")} {Math.Abs(Offset[0]):g6}"
            : $"[{From:g6}, {To:g6}]";
}
