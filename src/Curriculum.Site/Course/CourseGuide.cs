using Curriculum.Notebooks.Running;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Curriculum.Site.Course;

/// <summary>The course's own guide, <c>notebooks/README.md</c>: its introduction, its sections, and the map.</summary>
internal sealed class CourseGuide
{
    private readonly string _text;
    private readonly List<(string Title, int From, int To)> _sections = [];
    private readonly Dictionary<string, string[]> _map = [];

    private CourseGuide(string text)
    {
        _text = text;
        var read = CourseText.Read(text);
        var heads = read.Blocks.OfType<HeadingBlock>().Where(block => block.Level <= 2).ToList();
        for (var k = 0; k < heads.Count; k++)
        {
            var to = k + 1 < heads.Count ? heads[k + 1].Span.Start : text.Length;
            _sections.Add((CourseText.Plain(heads[k].Inline), heads[k].Span.End + 1, to));
        }

        foreach (var row in read.Blocks.OfType<Table>().SelectMany(table => table.OfType<TableRow>()))
        {
            if (
                row.Descendants<LinkInline>().FirstOrDefault()?.Url is { } address
                && address.EndsWith(NotebookFiles.Extension, StringComparison.Ordinal)
            )
            {
                _map[Path.GetFileNameWithoutExtension(address)] = [.. row.Select(CourseText.Plain)];
            }
        }
    }

    public static CourseGuide Read(string text) => new(text);

    /// <summary>What stands between the title and the first section.</summary>
    public string Introduction => _sections.Count > 0 ? _text[_sections[0].From.._sections[0].To] : "";

    /// <summary>The titles of the sections after the introduction.</summary>
    public IEnumerable<string> Titles => _sections.Skip(1).Select(section => section.Title);

    /// <summary>The Markdown of a section without its heading, or null.</summary>
    public string? Section(string title) =>
        _sections.FirstOrDefault(section => section.Title == title) is { Title: not null } found
            ? _text[found.From..found.To]
            : null;

    /// <summary>A notebook with what the map says of it.</summary>
    public CourseEntry Entry(string name, NotebookFile notebook)
    {
        var first = notebook.Cells.FirstOrDefault(cell => cell.Kind == NotebookCellKind.Markdown);
        var read = CourseText.Read(first?.Source ?? "");
        var heading = CourseText.Plain(read.Blocks.OfType<HeadingBlock>().FirstOrDefault()?.Inline);
        var parts = heading.Split(" · ", 2);
        var numbered = parts.Length == 2 && parts[0].All(char.IsDigit);
        var opening = read.Blocks.OfType<ParagraphBlock>().FirstOrDefault()?.Inline;
        var row = _map.GetValueOrDefault(name) ?? [];
        return new()
        {
            Name = name,
            Notebook = notebook,
            Title =
                numbered ? parts[1]
                : heading.Length > 0 ? heading
                : name,
            Number = numbered ? parts[0].PadLeft(2, '0') : "",
            // The question stands in bold or italics at the head of the first paragraph.
            Question = CourseText.Plain(opening?.FirstChild is EmphasisInline question ? question : opening),
            Needs = row.ElementAtOrDefault(2) ?? "",
            Minutes = row.ElementAtOrDefault(3) ?? "",
            Level = row.ElementAtOrDefault(4) ?? "",
            IsMinimum = row.ElementAtOrDefault(0)?.EndsWith('★') ?? false,
            Exercises = [.. notebook.Cells.Select(cell => ExerciseCell.OfCheck(cell.Id)).OfType<string>().Distinct()],
            Optional = [.. OptionalExercises(notebook.Cells).Distinct()],
        };
    }

    private static IEnumerable<string> OptionalExercises(IEnumerable<NotebookCell> cells)
    {
        var (section, optional) = (false, false);
        foreach (var cell in cells)
        {
            if (cell.Kind == NotebookCellKind.Markdown)
            {
                foreach (var head in CourseText.Read(cell.Source).Blocks.OfType<HeadingBlock>())
                {
                    var title = CourseText.Plain(head.Inline);
                    section = head.Level <= 2 ? title.StartsWith("Optional", StringComparison.Ordinal) : section;
                    optional = title.EndsWith("(optional)", StringComparison.Ordinal);
                }
            }
            else if (ExerciseCell.OfCheck(cell.Id) is { } exercise && (section || optional))
            {
                yield return exercise;
            }
        }
    }
}
