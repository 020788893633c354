namespace Curriculum.Geometry;

/// <summary>Cuts a convex polygon into the pieces that folds make of it.</summary>
internal static class Subdivision
{
    /// <summary>
    /// The pieces of the polygon. Cut it by the first fold that passes through it; each half then meets only those of
    /// the other folds that pass through the half. So every fold is tried on polygons it cuts and on their halves,
    /// never on the others: the work follows the number of pieces that come out.
    /// </summary>
    public static IEnumerable<Polygon> Cut(Polygon polygon, IReadOnlyList<Fold> folds)
    {
        var scratch = new Fold[folds.Count];
        var open = new Stack<(Polygon Polygon, Fold[] Folds)>();
        open.Push((polygon, Cutting(polygon, [.. folds])));
        while (open.TryPop(out var part))
        {
            if (part.Folds.Length == 0)
            {
                yield return part.Polygon;
                continue;
            }
            var (positive, negative) = part.Polygon.Split(part.Folds[0]);
            open.Push((negative, Cutting(negative, part.Folds.AsSpan(1))));
            open.Push((positive, Cutting(positive, part.Folds.AsSpan(1))));
        }

        Fold[] Cutting(Polygon half, ReadOnlySpan<Fold> others)
        {
            var count = 0;
            foreach (var fold in others)
            {
                if (half.IsCutBy(fold))
                {
                    scratch[count++] = fold;
                }
            }

            return scratch[..count];
        }
    }
}
