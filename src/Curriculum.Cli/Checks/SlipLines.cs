using System.Globalization;

namespace Curriculum.Cli.Checks;

/// <summary>The slips of a class in a terminal: "5.5: 11 of 24: You took the largest residual."</summary>
internal static class SlipLines
{
    /// <summary>A line for each slip, the most frequent first; of those students who answered.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Submission> items) =>
        items
            .SelectMany(item => item.Verdicts.Select(verdict => (item.Student, Verdict: verdict)))
            .GroupBy(one => one.Verdict.Exercise)
            .SelectMany(exercise =>
            {
                var answered = exercise
                    .Where(one => Verdict.IsOfAnswer(one.Verdict.Word))
                    .Select(one => one.Student)
                    .Distinct();
                var of = answered.Count();
                return exercise
                    .Where(one => one.Verdict.Word == Verdict.Almost)
                    .GroupBy(one => one.Verdict.Message)
                    .Select(slip =>
                        (
                            exercise.Key,
                            Count: slip.Select(one => one.Student).Distinct().Count(),
                            Of: of,
                            Sentence: slip.Key
                        )
                    );
            })
            .OrderByDescending(slip => slip.Count)
            .ThenBy(slip => slip.Key, StringComparer.Ordinal)
            .ThenBy(slip => slip.Sentence, StringComparer.Ordinal)
            .Select(slip =>
                string.Create(CultureInfo.InvariantCulture, $"{slip.Key}: {slip.Count} of {slip.Of}: {slip.Sentence}")
            );
}
