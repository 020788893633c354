namespace Curriculum.Exercises.Tests;

/// <summary>An exercise that was taken out keeps its number: retired.txt lists it, and nothing bears it again.</summary>
public sealed class RetiredTests
{
    internal static IReadOnlyList<string> Retired { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Curriculum.Exercises.Tests", "retired.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')[0]),
    ];

    [Fact]
    public void A_retired_id_is_listed_once_with_its_reason()
    {
        Assert.NotEmpty(Retired);
        Assert.Equal(Retired.Distinct(), Retired);
        Assert.All(Retired, id => Assert.Matches(@"^\d{1,2}\.\d{1,2}$", id));
    }

    [Fact]
    public void No_exercise_answer_or_cell_bears_a_retired_id()
    {
        var cells = Course.Names.SelectMany(Course.Cells).Select(cell => cell.Id).ToHashSet();

        Assert.Empty(Exercise.All.Select(question => question.Id).Intersect(Retired));
        Assert.Empty(AnswerFile.Exercises.Intersect(Retired));
        Assert.DoesNotContain(Retired, id => cells.Contains(Course.StubId(id)) || cells.Contains(Course.CheckId(id)));
    }

    [Fact]
    public void No_number_below_the_last_of_a_notebook_vanishes_without_being_retired()
    {
        var known = Exercise.All.Select(question => question.Id).Concat(Retired).Select(Version.Parse).ToList();

        Assert.All(
            known.GroupBy(id => id.Major),
            chapter => Assert.Equal(Enumerable.Range(1, chapter.Count()), chapter.Select(id => id.Minor).Order())
        );
    }
}
