namespace Curriculum.Grading;

/// <summary>
/// How far an exercise tells who can do the others: r = corr(xᵢ, Σ of the others), x the part of an exercise's
/// points that its verdict earned. Below <see cref="LeastStudents"/> students it is mostly chance and not given.
/// </summary>
internal static class Discrimination
{
    /// <summary>The fewest students of which it is given.</summary>
    public const int LeastStudents = 50;

    /// <summary>−1 to 1; null for a class too small, for one exercise, or where all did equally well.</summary>
    /// <param name="results">The class; absentees do not count.</param>
    /// <param name="exercise">The exercise.</param>
    public static double? Of(IReadOnlyList<StudentResult> results, string exercise)
    {
        var pairs = results
            .Where(one => one.Status == "graded" && one.Marks.Any(mark => mark.Result.Exercise == exercise))
            .Select(one =>
                (
                    Item: one.Marks.Where(mark => mark.Result.Exercise == exercise).Sum(Part),
                    Others: one.Marks.Where(mark => mark.Result.Exercise != exercise).Sum(Part)
                )
            )
            .ToList();
        if (pairs.Count < LeastStudents)
        {
            return null;
        }

        var (item, rest) = (pairs.Average(one => one.Item), pairs.Average(one => one.Others));
        var both = pairs.Sum(one => (one.Item - item) * (one.Others - rest));
        var spread = Math.Sqrt(
            pairs.Sum(one => (one.Item - item) * (one.Item - item))
                * pairs.Sum(one => (one.Others - rest) * (one.Others - rest))
        );
        return spread < 1e-9 ? null : both / spread;
    }

    private static double Part(Mark mark) =>
        mark is { Points: { } points, Of: > 0 } ? (points + mark.Deducted) / mark.Of : 0;
}
