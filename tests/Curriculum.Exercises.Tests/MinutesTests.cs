using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>
/// The minutes and hours on the map and in a notebook's head are those that counting gives: 150 words or a cell a
/// minute, 12 minutes an exercise; sections called Optional are not counted, and an exercise whose heading ends with
/// (optional) is not of the core.
/// </summary>
public sealed partial class MinutesTests
{
    private const int WordsAMinute = 150;
    private const int MinutesAnExercise = 12;

    private static readonly string s_guide = File.ReadAllText(Path.Combine(Repository.Notebooks, "README.md"));

    private static readonly IReadOnlyDictionary<string, Match> s_map = MapRow()
        .Matches(s_guide)
        .ToDictionary(row => row.Groups["name"].Value);

    public static TheoryData<string> Names => [.. Course.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_map_and_the_head_say_the_minutes_that_counting_gives(string notebook)
    {
        var count = Count(notebook);
        var stated = Minutes(s_map[notebook]);

        Assert.Equal(stated, Minutes(Head().Match(Course.Cells(notebook)[0].Text)));
        Assert.InRange(stated.Read, count.Read - 6, count.Read + 6);
        Assert.InRange(stated.Core, count.WithCore - 6, count.WithCore + 6);
        Assert.InRange(stated.All, count.WithAll - 6, count.WithAll + 6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Three_exercises_of_a_notebook_are_its_core_or_all_where_there_are_fewer(string notebook)
    {
        var count = Count(notebook);

        Assert.Equal(Math.Min(3, count.Exercises), count.Core);
    }

    [Fact]
    public void The_way_through_takes_at_most_twelve_hours_with_its_core_exercises()
    {
        var way = Course
            .Names.Where(name => name[..2] is not ("00" or "11" or "12" or "14"))
            .Select(name => Count(name))
            .ToList();
        var (core, all) = (way.Sum(count => count.WithCore) / 60, way.Sum(count => count.WithAll) / 60);

        Assert.InRange(core, 10, 12);
        Assert.InRange(Stated("way"), core - 0.3, core + 0.3);
        Assert.InRange(Stated("all"), all - 0.3, all + 0.3);
    }

    [Fact]
    public void The_minimum_path_takes_about_six_hours_with_its_core_exercises()
    {
        var starred = s_map.Values.Where(row => row.Groups["star"].Success).Select(row => row.Groups["name"].Value);
        var path = starred.Select(name => Count(name, name[..2] is "05" ? "How high is the floor?" : null)).ToList();
        var hours = path.Sum(count => count.WithCore) / 60;

        Assert.Equal(6, path.Count);
        Assert.InRange(hours, 5.5, 6.5);
        Assert.InRange(Stated("minimum"), hours - 0.5, hours + 0.5);
        Assert.All(
            Course.Names,
            name =>
                Assert.Equal(
                    s_map[name].Groups["star"].Success,
                    Course.Cells(name)[0].Text.Contains("minimum path", StringComparison.Ordinal)
                )
        );
    }

    // Until the section of that heading, or to the end.
    private static Counted Count(string notebook, string? until = null)
    {
        var (words, cells, core, exercises, optional, extra) = (0, 0, 0, 0, false, false);
        foreach (
            var cell in Course.Cells(notebook).Where(cell => cell.Id != "setup" && cell.Exercise("check-") is null)
        )
        {
            if (cell.IsCode)
            {
                var isExercise = cell.Exercise("exercise-") is not null;
                cells += !optional && !isExercise ? 1 : 0;
                exercises += !optional && isExercise ? 1 : 0;
                core += !optional && isExercise && !extra ? 1 : 0;
                continue;
            }
            foreach (var section in SectionStart().Split(cell.Text))
            {
                if (until is not null && section.StartsWith($"## {until}", StringComparison.Ordinal))
                {
                    return new(words, cells, core, exercises);
                }
                optional = section.StartsWith("## ", StringComparison.Ordinal)
                    ? section.StartsWith("## Optional", StringComparison.Ordinal)
                    : optional;
                extra = ExerciseHead().Match(section) is { Success: true } head ? head.Groups["extra"].Success : extra;
                words += optional ? 0 : Word().Count(Address().Replace(section, "]"));
            }
        }
        return until is null
            ? new(words, cells, core, exercises)
            : throw new InvalidOperationException($"{notebook} has no section {until}.");
    }

    private static (int Read, int Core, int All) Minutes(Match found)
    {
        var core = found.Groups["core"];
        var all = int.Parse(found.Groups["all"].Value);
        return (int.Parse(found.Groups["read"].Value), core.Success ? int.Parse(core.Value) : all, all);
    }

    private static double Stated(string which)
    {
        var hours = Hours().Match(s_guide).Groups[which].Value;
        return int.Parse(hours.TrimEnd('½')) + (hours.EndsWith('½') ? 0.5 : 0);
    }

    [GeneratedRegex(
        @"^\| \d\d (?<star>★ )?\| \[[^\]]+\]\((?<name>[^)]+)\.ipynb\).*"
            + @"\| (?<read>\d+) / (?<core>\d+) / (?<all>\d+) \|",
        RegexOptions.Multiline
    )]
    private static partial Regex MapRow();

    [GeneratedRegex(
        @"\bRead (?<read>\d+) minutes, with the (core exercises (?<core>\d+), with all|exercises) (?<all>\d+)\b"
    )]
    private static partial Regex Head();

    [GeneratedRegex(
        @"core exercises the way takes about (?<way>[\d½]+) hours,\s+with all of them about (?<all>[\d½]+);"
            + @"\s+the minimum\s+path, with its core exercises, about (?<minimum>[\d½]+)\."
    )]
    private static partial Regex Hours();

    [GeneratedRegex(@"^### Exercise [^\n]*?(?<extra> \(optional\))?$", RegexOptions.Multiline)]
    private static partial Regex ExerciseHead();

    [GeneratedRegex("^(?=## )", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    private sealed record Counted(int Words, int Cells, int Core, int Exercises)
    {
        public double Read => ((double)Words / WordsAMinute) + Cells;
        public double WithCore => Read + (MinutesAnExercise * Core);
        public double WithAll => Read + (MinutesAnExercise * Exercises);
    }
}
