using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>What every exercise must hold, whatever it asks.</summary>
public sealed partial class QuestionTests
{
    public static TheoryData<string> Ids => [.. Exercise.All.Select(question => question.Id)];

    [Fact]
    public void Ids_and_names_are_unique_and_the_facade_has_the_class_name()
    {
        Assert.Equal(Exercise.All.Count, Exercise.All.Select(question => question.Id).Distinct().Count());
        Assert.Equal(Exercise.All.Count, Exercise.All.Select(question => question.Name).Distinct().Count());
        Assert.All(Exercise.All, question => Assert.NotNull(typeof(Exercise).GetProperty(question.Name)));
        var classes = typeof(Question)
            .Assembly.GetTypes()
            .Count(t => !t.IsAbstract && t.IsSubclassOf(typeof(Question)));
        Assert.Equal(classes, Exercise.All.Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_an_id_three_hints_and_a_reason(string id)
    {
        var question = Find(id);

        Assert.Matches(IdForm(), question.Id);
        Assert.Equal(3, question.Hints.Distinct().Count());
        Assert.All(question.Hints.Append(question.Why).Append(question.Title), Assert.NotEmpty);
        Assert.EndsWith(".", question.Why, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_hint_is_a_line_of_the_solution(string id)
    {
        static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        var hints = Find(id).Hints.Select(Bare).ToList();
        var lines = AnswerFile
            .Solution(id)
            .Code.Split('\n')
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => Bare(line).Replace("return", "", StringComparison.Ordinal).TrimEnd(';'))
            .Where(line => line.Length > 12);

        Assert.All(
            lines,
            line => Assert.DoesNotContain(hints, hint => hint.Contains(line, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_own_right_result_is_correct(string id)
    {
        var verdict = Find(id).JudgeDistorted((right, _) => right);

        Assert.True(verdict.Kind == VerdictKind.Correct, verdict.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_named_slip_gets_its_own_sentence(string id) =>
        Assert.All(
            Find(id).JudgeSlips(),
            slip =>
            {
                Assert.True(slip.Verdict.Kind == VerdictKind.Almost, $"{slip.Message} got {slip.Verdict}");
                Assert.Equal(slip.Message, slip.Verdict.Message);
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Results_it_was_not_written_for_are_never_correct(string id)
    {
        var question = Find(id);
        foreach (var (name, distort) in Junk.All())
        {
            var differs = false;
            var verdict = question.JudgeDistorted(
                (right, input) =>
                {
                    var result = distort(right, input);
                    differs |= Comparison.Difference(right, result, 1e-7) is not null;
                    return result;
                }
            );
            Assert.False(
                verdict.Kind == VerdictKind.Correct && (differs || !Junk.MayEqual(name)),
                $"{id} calls it correct: {name}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_answer_right_only_for_a_special_kind_of_input_is_never_correct(string id)
    {
        var question = Find(id);
        Assert.All(
            SpecialCases.All.Where(special => !SpecialCases.Impossible.ContainsKey((id, special.Name))),
            special =>
            {
                var (said, spoilt) = (false, false);
                var verdict = question.JudgeDistorted(
                    (right, input) =>
                    {
                        var holds = special.Holds(input);
                        said |= holds is not null;
                        var result = holds ?? true ? right : Junk.Spoilt(right);
                        spoilt |= Comparison.Difference(right, result, 1e-7) is not null;
                        return result;
                    }
                );
                Assert.True(!said || spoilt, $"{id} is asked for nothing but {special.Name}");
                Assert.False(
                    spoilt && verdict.Kind == VerdictKind.Correct,
                    $"{id} calls an answer correct that is right for {special.Name} only"
                );
            }
        );
    }

    private static Question Find(string id) => Exercise.All.Single(question => question.Id == id);

    [GeneratedRegex(@"^([0-9]|1[0-4])\.[1-9]$")]
    private static partial Regex IdForm();
}
