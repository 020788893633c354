namespace Curriculum.Exercises.Tests;

/// <summary>An answer that reads, computes or gives back coarsely is no right answer, in any exercise.</summary>
public sealed class CoarseAnswersTests
{
    public static TheoryData<string> Ids => [.. Exercise.All.Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_answer_that_reads_its_inputs_coarsely_or_cut_off_is_never_correct(string id)
    {
        var question = Find(id);
        var passed =
            from reading in CoarseAnswers.Readings
            where !CoarseAnswers.Impossible.ContainsKey((id, reading.Name))
            let kind = question.JudgeReading(input => CoarseAnswers.Each(input, reading.Read)!, out _).Kind
            where kind == VerdictKind.Correct
            where HasReals(question)
            select reading.Name;

        Assert.Empty(passed);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_answer_that_gives_its_result_rounded_is_never_correct(string id)
    {
        var question = Find(id);
        foreach (var (name, write) in CoarseAnswers.Writings)
        {
            var reals = false;
            var verdict = question.JudgeDistorted(
                (right, _) =>
                {
                    reals |= Copies.Reals(right).Any();
                    return CoarseAnswers.Each(right, write);
                }
            );
            Assert.True(
                !reals || verdict.Kind != VerdictKind.Correct || CoarseAnswers.Impossible.ContainsKey((id, name)),
                $"{id} calls a result correct that is {name}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_answer_that_is_right_for_its_first_calls_only_is_never_correct(string id) =>
        Assert.All(
            (int[])[1, 10, 60, 400],
            most =>
            {
                var calls = 0;
                var verdict = Find(id).JudgeDistorted((right, _) => ++calls > most ? Junk.Spoilt(right) : right);
                Assert.False(verdict.Kind == VerdictKind.Correct, $"{id}: right for the first {most} calls only");
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_answer_that_writes_into_an_argument_is_almost_right(string id)
    {
        var question = Find(id);
        for (var place = 0; place < 6; place++)
        {
            var verdict = question.JudgeWriting(input => CoarseAnswers.WriteInto(input, place));
            Assert.True(verdict is null or { Kind: VerdictKind.Almost }, $"{id}, argument {place}: {verdict}");
            Assert.True(
                verdict?.Message.Contains("changed its own input", StringComparison.Ordinal) ?? true,
                verdict?.Message
            );
        }
    }

    private static bool HasReals(Question question)
    {
        var any = false;
        question.JudgeDistorted(
            (right, input) =>
            {
                any |= Copies.Reals(input).Any();
                return right;
            }
        );
        return any;
    }

    private static Question Find(string id) => Exercise.All.Single(question => question.Id == id);
}
