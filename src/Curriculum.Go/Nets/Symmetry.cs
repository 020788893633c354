namespace Curriculum.Go;

/// <summary>
/// One of the eight ways to lay a square board on itself: a reflection over the diagonal or not, then quarter turns.
/// The rules do not see the difference, so nor should a net.
/// </summary>
/// <param name="Turns">Quarter turns to the left, 0 to 3.</param>
/// <param name="Mirrored">Whether columns and rows change places first.</param>
public readonly record struct Symmetry(int Turns, bool Mirrored)
{
    /// <summary>All eight, the identity first.</summary>
    public static IReadOnlyList<Symmetry> All { get; } =
    [.. Enumerable.Range(0, 8).Select(i => new Symmetry(i % 4, i >= 4))];

    /// <summary>Nothing moves.</summary>
    public static Symmetry Identity => default;

    /// <summary>The symmetry that takes everything back: S⁻¹.</summary>
    public Symmetry Inverse => Mirrored ? this : new((4 - Turns) % 4, false);

    /// <summary>First this, then <paramref name="next"/>.</summary>
    public Symmetry Then(Symmetry next) =>
        // A turn passed through a reflection turns the other way.
        new((next.Turns + (next.Mirrored ? 4 - Turns : Turns)) % 4, Mirrored != next.Mirrored);

    /// <summary>Where a point of an n×n board comes to lie; the pass stays the pass.</summary>
    /// <exception cref="ArgumentException">The point is not on such a board.</exception>
    public Move Of(Move point, int size)
    {
        if (point.IsPass)
        {
            return point;
        }

        if (point.Column >= size || point.Row >= size)
        {
            throw new ArgumentException($"{point} is outside a board of {size}×{size}.");
        }

        var (column, row) = Mirrored ? (point.Row, point.Column) : (point.Column, point.Row);
        for (var turn = 0; turn < Turns; turn++)
        {
            (column, row) = (size - 1 - row, column);
        }

        return Move.At(column, row);
    }

    /// <summary>places[i] is the index where point i of an n×n board comes to lie.</summary>
    public int[] Places(int size)
    {
        var places = new int[size * size];
        for (var i = 0; i < places.Length; i++)
        {
            var to = Of(Move.At(i % size, i / size), size);
            places[i] = to.Row * size + to.Column;
        }

        return places;
    }
}
