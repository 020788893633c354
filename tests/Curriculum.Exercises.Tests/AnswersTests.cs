namespace Curriculum.Exercises.Tests;

/// <summary>Every written answer gets the verdict it must get.</summary>
public sealed class AnswersTests
{
    public static IEnumerable<ITheoryDataRow> Exercises =>
        AnswerFile.Exercises.Select(id => new TheoryDataRow<string>(id).WithTrait("exercise", id));

    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_answers_are_there(string exercise)
    {
        var answers = AnswerFile.Of(exercise);

        Assert.NotNull(answers.Single(answer => answer.IsSolution).Head("why"));
        Assert.True(answers.Count(answer => answer.IsRight) >= 2, "at least two right answers, written differently");
        Assert.True(answers.Count(answer => answer.IsWrong) >= 5, "at least five wrong answers");
        Assert.All(answers, answer => Assert.True(answer.IsSolution || answer.IsRight || answer.IsWrong, answer.Name));
        Assert.All(answers.Where(answer => answer.IsWrong), answer =>
        {
            Assert.Contains(answer.Head("verdict"), (string[])["almost", "keep working"]);
            Assert.NotNull(answer.Head("words"));
        });
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_solution_and_every_right_answer_are_correct(string exercise) =>
        Assert.All(AnswerFile.Of(exercise).Where(answer => !answer.IsWrong), answer =>
        {
            var seen = SolvedNotebook.Try(exercise, answer.Code);
            Assert.True(seen.Word == "correct", $"{exercise} {answer.Name}: {seen}");
        });

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Every_wrong_answer_gets_its_verdict_and_its_words(string exercise) =>
        Assert.All(AnswerFile.Of(exercise).Where(answer => answer.IsWrong), answer =>
        {
            var seen = SolvedNotebook.Try(exercise, answer.Code);
            Assert.True(seen.Word == answer.Head("verdict"), $"{exercise} {answer.Name}: {seen}");
            Assert.True(seen.Message!.Contains(answer.Head("words")!, StringComparison.Ordinal),
                $"{exercise} {answer.Name}: \"{answer.Head("words")}\" is not in: {seen}");
        });

    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_stub_is_not_started(string exercise)
    {
        var stub = Course.Cells(Course.NotebookOf(exercise)!).Single(cell => cell.Id == Course.StubId(exercise));
        var seen = SolvedNotebook.Try(exercise, stub.Text);

        Assert.True(seen.Word == "not started", $"{exercise} stub: {seen}");
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void No_mutant_of_the_solution_passes(string exercise)
    {
        var equivalent = EquivalentMutants.Of(exercise);
        var survivors = new List<string>();
        var (tried, broken) = (0, 0);
        foreach (var mutant in Mutants.Of(AnswerFile.Solution(exercise).Code))
        {
            // A mutant may run for ever; one that is known to compute the same may not be taken for that.
            var seen = SolvedNotebook.Try(exercise, mutant.Code, equivalent.ContainsKey(mutant.Change) ? 30 : 2);
            broken += seen.DoesNotCompile ? 1 : 0;
            tried += seen.DoesNotCompile ? 0 : 1;
            if (seen.Word == "correct")
            {
                survivors.Add(mutant.Change);
            }
        }

        MutantReport.Add(exercise, tried, broken, survivors, equivalent);
        Assert.True(tried >= 3, $"only {tried} mutants of {exercise} compile");
        Assert.Empty(survivors.Except(equivalent.Keys));
        Assert.Empty(equivalent.Keys.Except(survivors)); // an entry that no longer survives is out of date
    }
}
