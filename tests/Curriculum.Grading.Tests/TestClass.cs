using System.Text.Json.Nodes;

namespace Curriculum.Grading.Tests;

/// <summary>A course with two exercises, 1.1 Twice and 1.2 Thrice, and notebooks that answer it.</summary>
internal static class TestClass
{
    public static CourseEdition Course { get; } =
        new("v1", "b1", "", [CourseNotebook.Read("01-twice", Notebook("throw null", "throw null"))], null);

    public static byte[] Notebook(string twice, string? thrice) =>
        Cells([
            ("setup", "#load \"setup.csx\""),
            ("exercise-1-1", $"static int Twice(int x) => {twice};"),
            ("check-1-1", "Exercise.Twice.Check(Twice)"),
            .. thrice is null
                ? (IEnumerable<(string, string)>)[]
                :
                [
                    ("exercise-1-2", $"static int Thrice(int x) => {thrice};"),
                    ("check-1-2", "Exercise.Thrice.Check(Thrice)"),
                ],
        ]);

    public static byte[] Cells(IEnumerable<(string Id, string Source)> cells) =>
        System.Text.Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["cells"] = new JsonArray([
                    .. cells.Select(cell =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["cell_type"] = "code",
                                ["execution_count"] = null,
                                ["id"] = cell.Id,
                                ["metadata"] = new JsonObject(),
                                ["outputs"] = new JsonArray(),
                                ["source"] = cell.Source,
                            }
                    ),
                ]),
                ["metadata"] = new JsonObject(),
                ["nbformat"] = 4,
                ["nbformat_minor"] = 5,
            }.ToJsonString()
        );
}

/// <summary>Judges by the text of the answer: "2 * x" is right for 1.1, "3 * x" for 1.2, "-…" almost.</summary>
internal sealed class TextJudge : IJudge
{
    private int _calls;

    public int Calls => _calls;

    public string Isolation => "by the text";

    public string Name => "text";

    /// <summary>Texts whose time is over.</summary>
    public HashSet<string> Slow { get; } = [];

    public Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        var verdicts = task.Exercises.Select(one => Judge(one, StudentPlan.AnswerOf(task.Notebook, one))).ToList();
        return Task.FromResult(
            new Judgement(verdicts, Isolation)
            {
                OutOfTime =
                [
                    .. task
                        .Exercises.Where(one => Slow.Any(StudentPlan.AnswerOf(task.Notebook, one).Contains))
                        .Select(one => one.Id),
                ],
            }
        );
    }

    private static Verdict Judge(CourseExercise exercise, string code)
    {
        var factor = exercise.Id == "1.1" ? "2" : "3";
        var word =
            code.Length == 0 ? Verdict.NoAnswer
            : code.Contains($"=> {factor} * x", StringComparison.Ordinal) ? Verdict.Correct
            : code.Contains($"=> -{factor} * x", StringComparison.Ordinal) ? "almost"
            : code.Contains("throw", StringComparison.Ordinal) ? Verdict.NotStarted
            : "keep working";
        var message = word == "almost" ? "Your sign is wrong." : word + ".";
        return new(exercise.Id, exercise.Id, $"Title of {exercise.Id}", word, message, null, ["first", "second"]);
    }
}
