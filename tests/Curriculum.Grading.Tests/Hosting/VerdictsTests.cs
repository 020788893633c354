using Curriculum.Exercises.Tests;

namespace Curriculum.Grading.Tests.Hosting;

/// <summary>An answer gets the same verdict in a host as in its notebook.</summary>
public sealed class VerdictsTests
{
    // One of each form of answer: numbers, vectors, tables, tuples, counted numbers, objects, a network, a game.
    private static readonly string[] s_sample = ["0.3", "2.1", "2.6", "2.7", "5.4", "8.4", "11.5", "13.2", "14.4"];

    // CURRICULUM_ALL_ANSWERS=1 takes every exercise and every answer.
    private static readonly bool s_all = Environment.GetEnvironmentVariable("CURRICULUM_ALL_ANSWERS") is "1";

    public static IEnumerable<ITheoryDataRow> Exercises =>
        AnswerFile
            .Exercises.Where(id => s_all || s_sample.Contains(id))
            .Select(id => new TheoryDataRow<string>(id).WithTrait("exercise", id));

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task The_solution_is_correct_and_wrong_answers_get_their_words(string exercise)
    {
        var answers = AnswerFile.Of(exercise);
        var some = answers
            .Where(answer => answer.IsSolution)
            .Concat(s_all ? answers.Where(answer => answer.IsRight) : [])
            .Concat(answers.Where(answer => answer.IsWrong).Take(s_all ? int.MaxValue : 2))
            .ToList();
        var missed = new List<string>();
        foreach (var answer in some)
        {
            var judgement = await Hosts.JudgeAll(Hosts.Isolated, Hosts.Limits, exercise, Needed(exercise, answer));
            var verdict = judgement.Verdicts[0];
            if (
                verdict.Word != (answer.IsWrong ? answer.Head("verdict") : "correct")
                || (answer.IsWrong && !verdict.Message.Contains(answer.Head("words")!, StringComparison.Ordinal))
            )
            {
                missed.Add($"{answer}: {verdict.Word}, {verdict.Message} {judgement.Failure}");
            }
        }

        Assert.Empty(missed);
    }

    private static string[] Needed(string exercise, AnswerFile answer) =>
        exercise.StartsWith("14.", StringComparison.Ordinal)
            ?
            [
                """
                    #r "../artifacts/course/Curriculum.Go.dll"
                    global using Curriculum.Go;
                    global using Curriculum.Go.Players;
                    """,
                answer.Code,
            ]
            : [answer.Code];
}
