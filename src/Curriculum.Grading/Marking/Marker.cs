namespace Curriculum.Grading;

/// <summary>(policy, student, what was handed in and judged) ↦ marks. Nothing else is looked at.</summary>
internal static class Marker
{
    private const double HoursOfDay = 24;

    /// <summary>The result of a student.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="student">The student's id.</param>
    /// <param name="work">Each file with its result; empty for an absentee.</param>
    /// <param name="course">The course.</param>
    /// <param name="isolation">What the judge works in.</param>
    /// <param name="only">The exercises asked for; null for all.</param>
    public static StudentResult Mark(
        GradePolicy policy,
        string student,
        IReadOnlyList<(Handed File, NotebookResult Result)> work,
        CourseEdition course,
        string isolation,
        IReadOnlySet<string>? only = null
    )
    {
        var enrolled = policy.Roster.FirstOrDefault(one => one.Id == student);
        var facts = work.Select(one => new SubmissionFacts(
                one.File.Path,
                one.Result.Notebook,
                policy.NeedsTimes ? one.File.Received : null,
                DaysLate(policy, student, one.File),
                one.Result.Problem
            ))
            .ToList();
        var answers = work.Zip(facts, (one, fact) => one.Result.Exercises.Select(result => (result, fact)))
            .SelectMany(one => one)
            .ToList();
        var ids = course
            .Notebooks.SelectMany(notebook => notebook.Exercises)
            .Select(exercise => exercise.Id)
            .Where(id =>
                policy.Listed
                    ? policy.Exercises.ContainsKey(id)
                    : answers.Exists(one => one.result.Exercise == id)
                        || policy.Overrides.Any(one => one.Student == student && one.Exercise == id)
                        || policy.Remarks.Any(one => one.Student == student && one.Exercise == id)
            )
            .Where(id => only?.Contains(id) ?? true);
        var marks = ids.Select(id => Mark(policy, student, id, [.. answers.Where(one => one.result.Exercise == id)]))
            .ToList();
        return new()
        {
            Schema = StudentResult.SchemaName,
            Student = student,
            Name = enrolled?.Name ?? student,
            Group = enrolled?.Group,
            Course = course.Version,
            Policy = policy.Version,
            Isolation = isolation,
            Status =
                work.Count == 0 ? "absent"
                : answers.Count > 0 ? "graded"
                : "unreadable",
            Submissions = facts,
            Marks = marks,
            Points = Round(marks.Sum(mark => mark.Points ?? 0)),
            Of = Round(marks.Sum(mark => mark.Of)),
            Open = marks.Exists(mark => mark.Points is null),
            Keys = enrolled?.Keys ?? new Dictionary<string, string>(),
        };
    }

    private static Mark Mark(
        GradePolicy policy,
        string student,
        string id,
        IReadOnlyList<(ExerciseResult Result, SubmissionFacts Fact)> answers
    )
    {
        var worth = policy.Of(id);
        var tried = answers.Select(one => Priced(policy, worth, one.Result, one.Fact)).ToList();
        var mark =
            tried.Count == 0
                ? Nothing(id, worth)
                : policy.Counts switch
                {
                    // Of what is equally good the earlier counts. What waits for a person may still become the best.
                    "best" => tried
                        .MaxBy(one => (one.Mark.Points is null ? worth.Points : one.Mark.Points, -Ticks(one.Fact)))
                        .Mark,
                    "last" => tried.MaxBy(one => (Weight(one.Mark), Ticks(one.Fact))).Mark,
                    _ => tried.MaxBy(one => (Weight(one.Mark), -Ticks(one.Fact))).Mark,
                };
        var words = policy.Remarks.FirstOrDefault(one => one.Student == student && one.Exercise == id)?.Words;
        mark = mark with { Words = words };
        return policy.Overrides.LastOrDefault(one => one.Student == student && one.Exercise == id) is { } person
            ? mark with
            {
                Points = person.Points,
                Deducted = 0,
                Person = $"{person.By}: {person.Reason}",
            }
            : mark;
    }

    private static Mark Nothing(string id, Worth worth) =>
        new(
            new(id, "", Verdict.NoAnswer, "Nothing was handed in.", null, null, "", null),
            null,
            0,
            worth.Points,
            0,
            null
        );

    // A notebook without a word on the exercise does not take the place of one that answers it.
    private static int Weight(Mark mark) => mark.Result.Verdict == Verdict.NoAnswer ? 0 : 1;

    private static long Ticks(SubmissionFacts fact) => fact.Received?.UtcTicks ?? 0;

    private static (Mark Mark, SubmissionFacts Fact) Priced(
        GradePolicy policy,
        Worth worth,
        ExerciseResult result,
        SubmissionFacts fact
    )
    {
        var full = result.Verdict switch
        {
            Verdict.Correct => worth.Points,
            Verdict.Almost => worth.Almost,
            _ => 0,
        };
        var part =
            fact.DaysLate == 0 ? 0
            : policy.RefusesLate ? 1
            : Math.Min(policy.Late.Most, fact.DaysLate * policy.Late.PerDay);
        var deducted = Round(full * part);
        double? points = result.ForAPerson is null ? Round(full - deducted) : null;
        return (new(result, fact.File, points, worth.Points, deducted, null), fact);
    }

    private static int DaysLate(GradePolicy policy, string student, Handed file) =>
        policy.DeadlineOf(student) is not { } deadline ? 0
        : file.Received is { } at && at > deadline ? (int)Math.Ceiling((at - deadline).TotalHours / HoursOfDay)
        : file.MarkedLate && !policy.Extensions.ContainsKey(student) ? 1
        : 0;

    private static double Round(double points) => Math.Round(points, 3);
}
