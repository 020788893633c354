using Curriculum.Go.Bits;

namespace Curriculum.Go.Rules;

/// <summary>Area: a colour's stones and the empty points that reach no other colour.</summary>
internal static class Area
{
    public static (T Black, T White) Of<T>(Shape<T> shape, T black, T white)
        where T : struct, IBits<T>
    {
        var empty = shape.On & ~(black | white);
        var reachedByBlack = shape.Group(shape.Neighbours(black) & empty, empty);
        var reachedByWhite = shape.Group(shape.Neighbours(white) & empty, empty);
        return (black | (reachedByBlack & ~reachedByWhite), white | (reachedByWhite & ~reachedByBlack));
    }
}
