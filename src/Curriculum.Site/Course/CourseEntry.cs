namespace Curriculum.Site.Course;

/// <summary>One notebook of the course, as the contents page tells of it.</summary>
internal sealed record CourseEntry
{
    /// <summary>The file's name without its extension, and its page's.</summary>
    public required string Name { get; init; }

    /// <summary>With the outputs of its run.</summary>
    public required NotebookFile Notebook { get; init; }

    /// <summary>"Composition", without its number.</summary>
    public required string Title { get; init; }

    /// <summary>"01", or empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whether it stands before the lecture, for those who need it: the tool, not the subject.</summary>
    public bool IsBefore => Number == "00";

    /// <summary>The question it opens with, without markup; or empty.</summary>
    public string Question { get; init; } = "";

    /// <summary>What it needs, from the map.</summary>
    public string Needs { get; init; } = "";

    /// <summary>How long it takes, from the map: to read, with the core exercises, with all; or one number.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>How hard it is, from the map: one to three dots.</summary>
    public string Level { get; init; } = "";

    /// <summary>Whether it is on the minimum path: the map marks it with a star.</summary>
    public bool IsMinimum { get; init; }

    /// <summary>The ids of its exercises.</summary>
    public IReadOnlyList<string> Exercises { get; init; } = [];

    /// <summary>
    /// Those of them that are not of the core: the heading ends with (optional), or the section is called Optional.
    /// </summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>The solutions that a page can show, by exercise.</summary>
    public IReadOnlyDictionary<string, SolutionText> Solutions { get; init; } = new Dictionary<string, SolutionText>();

    /// <summary>The file of its page.</summary>
    public string Page => Name + ".html";

    /// <summary>Number and title.</summary>
    public string FullTitle => Number.Length > 0 ? $"{Number} · {Title}" : Title;
}
