using System.Collections;

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
