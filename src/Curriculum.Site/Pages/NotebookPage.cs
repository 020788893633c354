using Curriculum.Notebooks.Running;
using Curriculum.Site.Code;
using Curriculum.Site.Course;
using Curriculum.Site.Outputs;

namespace Curriculum.Site.Pages;

/// <summary>A notebook as a page: its texts, its code, and what the code gave.</summary>
internal sealed class NotebookPage(
    CourseEntry entry,
    CourseEntry? before,
    CourseEntry? after,
    PageWriting writing,
    OutputMarkup outputs
)
{
    private readonly StringBuilder _html = new();
    private readonly List<PageHeading> _headings = [];
    private readonly SearchText _search = new(entry.Page, entry.FullTitle);

    public PageParts Write()
    {
        foreach (var cell in entry.Notebook.Cells)
        {
            if (cell.Kind == NotebookCellKind.Markdown)
            {
                Markdown(cell);
            }
            else if (cell.Kind == NotebookCellKind.Code)
            {
                Code(cell);
            }
        }

        Steps();
        return new()
        {
            File = entry.Page,
            Title = entry.FullTitle,
            Kind = "notebook-page",
            Notebook = entry.Name,
            Headings = _headings,
            Description = entry.Question.Length > 0 ? entry.Question : entry.FullTitle,
            Body = _html.ToString(),
            Search = _search.Entries(),
        };
    }

    private void Markdown(NotebookCell cell)
    {
        var text = CourseText.Read(cell.Source);
        var headings = new Queue<PageHeading>();
        _html
            .Append(Opening("markdown", cell))
            .Append('>')
            .Append(text.Html(writing, headings.Enqueue))
            .Append("</section>\n");
        _headings.AddRange(headings);
        _search.Add(text, headings);
    }

    private void Code(NotebookCell cell)
    {
        _search.Add(cell.Source);
        var exercise = ExerciseCell.OfStub(cell.Id);
        var check = ExerciseCell.OfCheck(cell.Id);
        var setup = ReadyCells.Loads(cell.Source);
        var kind =
            exercise is not null ? "exercise"
            : check is not null ? "check"
            : setup ? "setup"
            : "code";
        var label =
            exercise is not null ? $"Exercise {exercise}, for you to write"
            : check is not null ? $"Check of exercise {check}"
            : setup ? "Setup: loads the course’s library"
            : "Code";
        var source =
            "<div class=\"source\"><pre><code "
            + $"class=\"language-csharp\">{CSharpMarkup.Write(cell.Source)}</code></pre></div>";
        _html
            .Append(Opening("code", cell))
            .Append($" data-kind=\"{kind}\"")
            .Append((exercise ?? check) is { } id ? $" data-exercise=\"{id}\"" : "")
            .Append(check is not null && entry.Solutions.ContainsKey(check) ? " data-solution" : "")
            .Append(Guess.Of(entry.Name, cell) is { } guess ? $" data-guess=\"{Html.Encode(guess.ToJson())}\"" : "")
            .Append($" role=\"group\" aria-label=\"{Html.Encode(label)}\">")
            .Append(
                setup ? $"<details class=\"folded\"><summary>{Html.Encode(label)}</summary>{source}</details>" : source
            )
            .Append("<div class=\"outputs\" aria-live=\"polite\">")
            .Append(outputs.Write(cell))
            .Append("</div></section>\n");
    }

    private static string Opening(string kind, NotebookCell cell)
    {
        var id = Html.Encode(cell.Id ?? "");
        return $"<section class=\"cell {kind}\" id=\"cell-{id}\" data-cell=\"{id}\"";
    }

    private void Steps()
    {
        _html.Append("<nav class=\"steps\" aria-label=\"Previous and next notebook\">");
        Step("prev", "Before", before?.Page ?? "index.html", before?.FullTitle ?? "The course");
        Step("next", "Next", after?.Page ?? "index.html", after?.FullTitle ?? "The course");
        _html.Append("</nav>");
    }

    private void Step(string relation, string word, string page, string title) =>
        _html.Append(
            $"<a rel=\"{relation}\" class=\"{relation}\" href=\"{Html.Encode(page)}\"><small>{word}</small> "
                + $"<span>{Html.Encode(title)}</span></a>"
        );
}
