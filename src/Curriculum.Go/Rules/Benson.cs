using Curriculum.Go.Bits;

namespace Curriculum.Go.Rules;

/// <summary>
/// Unconditional life (D. B. Benson, Life in the game of Go, Information Sciences 10, 1976). A region is a connected
/// set of points without a stone of the colour. It is vital to a group next to it if all its empty points are liberties
/// of that group. Groups with fewer than two vital regions fall, then regions next to a fallen group, until nothing
/// falls.
/// </summary>
internal static class Benson
{
    /// <summary>
    /// The unconditionally alive stones of <paramref name="own"/>, and the regions next to no other group in which
    /// every empty point is a liberty of one of the groups alive: there the rival cannot live.
    /// </summary>
    public static T Of<T>(Shape<T> shape, T own, T rival)
        where T : struct, IBits<T>
    {
        var groups = Parts(shape, own);
        var regions = Parts(shape, shape.On & ~own);
        var empty = shape.On & ~(own | rival);
        bool fell;
        do
        {
            fell =
                groups.RemoveAll(group => regions.Count(region => IsVital(shape, region & empty, region, group)) < 2)
                > 0;
            var alive = Union(groups);
            fell |= regions.RemoveAll(region => !(shape.Neighbours(region) & own & ~alive).IsZero) > 0;
        } while (fell);

        return Union(groups)
            | Union(regions.FindAll(region => groups.Exists(group => IsVital(shape, region & empty, region, group))));
    }

    private static bool IsVital<T>(Shape<T> shape, T inside, T region, T group)
        where T : struct, IBits<T>
    {
        var around = shape.Neighbours(group);
        return !(around & region).IsZero && (inside & ~around).IsZero;
    }

    private static T Union<T>(List<T> sets)
        where T : struct, IBits<T>
    {
        T union = default;
        foreach (var set in sets)
        {
            union |= set;
        }

        return union;
    }

    private static List<T> Parts<T>(Shape<T> shape, T set)
        where T : struct, IBits<T>
    {
        var parts = new List<T>();
        while (!set.IsZero)
        {
            var part = shape.Group(set.Lowest, set);
            parts.Add(part);
            set &= ~part;
        }

        return parts;
    }
}
