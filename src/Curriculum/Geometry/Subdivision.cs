namespace Curriculum.Geometry;

/// <summary>Cuts a convex polygon into the pieces that folds make of it.</summary>
internal static class Subdivision
{
    /// <summary>
    /// The pieces of the polygon. Cut it by the first fold that passes through it; each half then meets only those of
    /// the other folds that pass through the half. So every fold is tried on polygons it cuts and on their halves, never
    /// on the others: the work follows the number of pieces that come out.
    /// </summary>
    public static IEnumerable<Polygon> Cut(Polygon polygon, IReadOnlyList<Fold> folds)
    {
        var open = new Stack<(Polygon Polygon, Fold[] Folds)>();
        open.Push((polygon, [.. folds.Where(polygon.IsCutBy)]));
        while (open.TryPop(out var part))
        {
            if (part.Folds is not [var first, .. var others])
            {
                yield return part.Polygon;
                continue;
            }
            var (positive, negative) = part.Polygon.Split(first);
            open.Push((negative, Array.FindAll(others, negative.IsCutBy)));
            open.Push((positive, Array.FindAll(others, positive.IsCutBy)));
        }
    }
}
