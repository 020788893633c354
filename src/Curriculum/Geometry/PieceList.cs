using System.Collections;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Geometry;

/// <summary>
/// The pieces of a network: its activation regions (every ReLU on or off throughout). Count counts these;
/// DistinctMaps counts different affine maps, which can be fewer, for a switch need not be felt at the output.
/// </summary>
/// <typeparam name="T"><see cref="LinePiece"/> or <see cref="PlanePiece"/>.</typeparam>
public sealed class PieceList<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _pieces;

    internal PieceList(IReadOnlyList<T> pieces, Func<T, IEnumerable<double>> coefficients)
    {
        _pieces = pieces;
        var maps = pieces.Select(piece => coefficients(piece).ToArray()).ToList();
        // Equal maps come out of equal sums, so they agree to rounding; nine digits tell different ones apart.
        var unit = 1e-9 * maps.SelectMany(map => map).Select(Math.Abs).DefaultIfEmpty(0).Max();
        DistinctMaps = maps.Select(map => string.Join(' ', map.Select(c => unit > 0 ? Math.Round(c / unit) + 0.0 : 0)))
            .Distinct()
            .Count();
    }

    /// <summary>The number of activation regions.</summary>
    public int Count => _pieces.Count;

    /// <summary>
    /// The number of different affine maps among them, compared to nine digits of the largest coefficient.
    /// </summary>
    public int DistinctMaps { get; }

    /// <summary>Piece number i.</summary>
    public T this[int i] => _pieces[i];

    /// <summary>All pieces.</summary>
    public IEnumerator<T> GetEnumerator() => _pieces.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>61 activation regions, 61 affine maps</c>.</summary>
    public override string ToString() => $"{Count} activation regions, {DistinctMaps} affine maps";
}

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

/// <summary>One flat piece over the plane: inside the polygon the network is w = Slope·(x, y) + Offset.</summary>
public sealed record PlanePiece(Polygon Polygon, Matrix<double> Slope, Vector<double> Offset)
{
    /// <summary>‖∂w/∂(x, y)‖, the Frobenius norm: how steep this piece is, its colour in a picture.</summary>
    public double Steepness => Slope.FrobeniusNorm();
}
