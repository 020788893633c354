using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>The test digits are opened once in the course: in the last code cell of notebook 13.</summary>
public sealed partial class TestDigitsTests
{
    [Fact]
    public void Every_cell_that_takes_digits_takes_the_training_part_but_one()
    {
        var taken = Course.Names.SelectMany(name =>
            Course
                .Cells(name)
                .Where(cell => cell.IsCode)
                .SelectMany(cell =>
                    Digits()
                        .Matches(cell.Text)
                        .Select(match => (Notebook: name, Cell: cell.Id, How: match.Groups[1].Value))
                )
        );

        var others = taken.Where(use => use.How != "LoadTrain").ToList();
        Assert.Equal([("13-digits", "test-once", "LoadTest")], others);
        Assert.True(taken.Count() >= 7, "the notebooks that read digits are found");
    }

    [Fact]
    public void Nothing_but_the_questions_runs_after_the_test() =>
        Assert.Equal(
            "test-once",
            Course.Cells("13-digits").Last(cell => cell.IsCode && cell.Id != "questions-check").Id
        );

    [GeneratedRegex(@"\bDigits\s*\.\s*(\w+)")]
    private static partial Regex Digits();
}
