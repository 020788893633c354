using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>
/// The minutes on the map and in a notebook's head are those that counting gives: 150 words or a cell a minute, 12
/// minutes
/// an exercise; sections called Optional are not counted.
/// </summary>
public sealed partial class MinutesTests
{
    private const int WordsAMinute = 150;
    private const int MinutesAnExercise = 12;

    private static readonly IReadOnlyDictionary<string, (int Read, int All)> s_map = MapRow()
        .Matches(File.ReadAllText(Path.Combine(Repository.Notebooks, "README.md")))
        .ToDictionary(row => row.Groups["name"].Value, Minutes);

    public static TheoryData<string> Names => [.. Course.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_map_and_the_head_say_the_minutes_that_counting_gives(string notebook)
    {
        var (words, cells, exercises) = Count(notebook);
        var read = ((double)words / WordsAMinute) + cells;
        var stated = s_map[notebook];

        Assert.Equal(stated, Minutes(Head().Match(Course.Cells(notebook)[0].Text)));
        Assert.InRange(stated.Read, read - 6, read + 6);
        Assert.InRange(
            stated.All,
            read + (MinutesAnExercise * exercises) - 6,
            read + (MinutesAnExercise * exercises) + 6
        );
    }

    [Fact]
    public void The_way_through_takes_at_most_twelve_hours_with_three_exercises_a_notebook()
    {
        var minutes = Course
            .Names.Where(name => name[..2] is not ("11" or "12"))
            .Select(Count)
            .Sum(n => ((double)n.Words / WordsAMinute) + n.Cells + (MinutesAnExercise * Math.Min(3, n.Exercises)));

        Assert.InRange(minutes / 60, 11, 12);
    }

    private static (int Words, int Cells, int Exercises) Count(string notebook)
    {
        var (words, cells, exercises, optional) = (0, 0, 0, false);
        foreach (
            var cell in Course.Cells(notebook).Where(cell => cell.Id != "setup" && cell.Exercise("check-") is null)
        )
        {
            if (cell.IsCode)
            {
                exercises += !optional && cell.Exercise("exercise-") is not null ? 1 : 0;
                cells += !optional && cell.Exercise("exercise-") is null ? 1 : 0;
                continue;
            }
            foreach (var section in SectionStart().Split(cell.Text))
            {
                optional = section.StartsWith("## ", StringComparison.Ordinal)
                    ? section.StartsWith("## Optional", StringComparison.Ordinal)
                    : optional;
                words += optional ? 0 : Word().Count(Address().Replace(section, "]"));
            }
        }
        return (words, cells, exercises);
    }

    private static (int Read, int All) Minutes(Match found) =>
        (int.Parse(found.Groups["read"].Value), int.Parse(found.Groups["all"].Value));

    [GeneratedRegex(
        @"^\| \d\d[^|]*\| \[[^\]]+\]\((?<name>[^)]+)\.ipynb\).*\| (?<read>\d+) / (?<all>\d+) \|",
        RegexOptions.Multiline
    )]
    private static partial Regex MapRow();

    [GeneratedRegex(@"\b(?<read>\d+) minutes( to read)?, (with exercises )?(?<all>\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
