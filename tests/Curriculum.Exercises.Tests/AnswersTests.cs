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
        var (right, wrong) = Exercise.All.Single(question => question.Id == exercise).IsOpen ? (10, 10) : (2, 5);
        Assert.True(
            answers.Count(answer => answer.IsRight) >= right,
            $"at least {right} right answers, written differently"
        );
        Assert.True(answers.Count(answer => answer.IsWrong) >= wrong, $"at least {wrong} wrong answers");
        Assert.All(answers, answer => Assert.True(answer.IsSolution || answer.IsRight || answer.IsWrong, answer.Name));
        Assert.All(
            answers.Where(answer => answer.IsWrong),
            answer =>
            {
                Assert.Contains(answer.Head("verdict"), (string[])["almost", "keep working"]);
                Assert.NotNull(answer.Head("words"));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_solution_and_every_right_answer_are_correct_and_every_wrong_one_gets_its_verdict_and_words(
        string exercise
    )
    {
        var answers = AnswerFile.Of(exercise);
        var open = Exercise.All.Single(question => question.Id == exercise).IsOpen;
        Assert.All(
            answers.Zip(SolvedNotebook.TryAll(exercise, [.. answers.Select(answer => answer.Code)])),
            pair =>
            {
                var (answer, seen) = pair;
                Assert.False(
                    open && (seen.Message ?? "").Contains("It also stays the same", StringComparison.Ordinal),
                    $"{exercise} {answer.Name}: one object may be good for every level: {seen}"
                );
                Assert.True(
                    seen.Word == (answer.IsWrong ? answer.Head("verdict") : "correct"),
                    $"{exercise} {answer.Name}: {seen}"
                );
                Assert.True(
                    !answer.IsWrong || seen.Message!.Contains(answer.Head("words")!, StringComparison.Ordinal),
                    $"{exercise} {answer.Name}: \"{answer.Head("words")}\" is not in: {seen}"
                );
            }
        );
    }

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
        if (Exercise.All.Single(question => question.Id == exercise).IsOpen)
        {
            return; // a mutant of one right object may be another one
        }

        var equivalent = EquivalentMutants.Of(exercise);
        var mutants = Mutants.Of(AnswerFile.Solution(exercise).Code).ToList();
        // A mutant may run for ever; one that is known to compute the same may not be taken for that.
        var seen = SolvedNotebook.TryAll(
            exercise,
            [.. mutants.Select(mutant => mutant.Code)],
            k => equivalent.ContainsKey(mutants[k].Change) ? 30 : 2
        );
        var tried = seen.Count(one => !one.DoesNotCompile);
        var survivors = mutants
            .Zip(seen)
            .Where(pair => pair.Second.Word == "correct")
            .Select(pair => pair.First.Change)
            .ToList();

        MutantReport.Add(exercise, tried, seen.Count - tried, survivors, equivalent);
        Assert.True(tried >= 3, $"only {tried} mutants of {exercise} compile");
        Assert.Empty(survivors.Except(equivalent.Keys));
        Assert.Empty(equivalent.Keys.Except(survivors)); // an entry that no longer survives is out of date
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void No_variable_of_the_notebook_can_stand_for_an_argument(string exercise)
    {
        var leaning = Mutants.Leaning(AnswerFile.Solution(exercise).Code, SolvedNotebook.Variables(exercise)).ToList();
        var seen = SolvedNotebook.TryAll(exercise, [.. leaning.Select(mutant => mutant.Code)], _ => 2);

        Assert.All(
            leaning.Zip(seen),
            pair => Assert.True(pair.Second.Word != "correct", $"{exercise}: {pair.First.Change}")
        );
    }
}
