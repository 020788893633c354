using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>Small things are written in one way in all notebooks.</summary>
public sealed partial class OneVoiceTests
{
    public static TheoryData<string> Names => [.. Course.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_to_notice_is_written_in_one_way(string notebook) =>
        Assert.All(Texts(notebook), text => Assert.DoesNotMatch(OtherNotice(), text));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_claims_id_stands_in_brackets_and_is_not_bold(string notebook) =>
        Assert.All(
            Texts(notebook),
            text =>
            {
                Assert.DoesNotMatch(BoldId(), text);
                Assert.Empty(Id().Matches(Bracketed().Replace(text, "")).Select(found => found.Value));
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exercise_has_a_heading_of_the_third_level(string notebook) =>
        Assert.Equal(
            Course.Cells(notebook).Select(cell => cell.Exercise("exercise-")).OfType<string>(),
            Texts(notebook).SelectMany(text => ExerciseHead().Matches(text)).Select(head => head.Groups["id"].Value)
        );

    [Fact]
    public void The_patterns_see_what_is_written_otherwise()
    {
        Assert.Matches(OtherNotice(), "**Notice:** it falls.");
        Assert.DoesNotMatch(OtherNotice(), "**What to notice.** It falls.\nYou notice nothing.");
        Assert.Matches(BoldId(), "In general (**D1**)");
        Assert.Equal(
            "",
            Bracketed().Replace("(G1)(C2, C3)(H1; that is exact)\\text{(S2)}", "").Replace("\\text{}", "")
        );
        Assert.Matches(Id(), "what D2 says");
    }

    private static IEnumerable<string> Texts(string notebook) =>
        Course.Cells(notebook).Where(cell => !cell.IsCode).Select(cell => cell.Text);

    [GeneratedRegex(@"\*\*(?!What to notice\.\*\*)[^*\n]*\bnotice\b[^*\n]*\*\*", RegexOptions.IgnoreCase)]
    private static partial Regex OtherNotice();

    [GeneratedRegex(@"\*\*[A-Z]\d\*\*")]
    private static partial Regex BoldId();

    // D2, but not A1 (a matrix of code), and nothing inside code or a formula.
    [GeneratedRegex(@"(?<![\w`$\\{_^])[CDLGSMHBNPUW]\d(?![\w`$])")]
    private static partial Regex Id();

    [GeneratedRegex(@"\([A-Z]\d[^()]*\)|`[^`]*`|\$\$[^$]*\$\$|\$[^$]*\$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^### Exercise (?<id>\d+\.\d+) · ", RegexOptions.Multiline)]
    private static partial Regex ExerciseHead();
}
