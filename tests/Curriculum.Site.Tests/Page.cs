using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Curriculum.Notebooks;
using Curriculum.Site.Course;
using Curriculum.Site.Outputs;
using Curriculum.Site.Pages;
using Curriculum.Site.Text;

namespace Curriculum.Site.Tests;

/// <summary>Pieces of pages, as a browser reads them.</summary>
internal static class Page
{
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>
    /// How a page is written that knows two notebooks and shows each formula as its LaTeX between bars.
    /// </summary>
    public static PageWriting Writing(params string[] texts) =>
        new(
            texts
                .SelectMany(text => CourseText.Read(text).Formulas)
                .Distinct()
                .ToDictionary(formula => formula, formula => $"|{formula.Tex}|"),
            new HashSet<string> { "01-first", "02-second" }
        );

    /// <summary>A text of the course as HTML.</summary>
    public static IHtmlDocument Markdown(string text) => Parse(CourseText.Read(text).Html(Writing(text)));

    /// <summary>A notebook's page, without what all pages have around it.</summary>
    public static IHtmlDocument Of(NotebookFile notebook, IReadOnlyDictionary<string, string[]>? stills = null)
    {
        var entry = CourseGuide.Read("").Entry("01-first", notebook);
        var texts = notebook
            .Cells.Where(cell => cell.Kind == NotebookCellKind.Markdown)
            .Select(cell => cell.Source)
            .ToArray();
        return Parse(
            new NotebookPage(
                entry,
                null,
                null,
                Writing(texts),
                new OutputMarkup(stills ?? new Dictionary<string, string[]>())
            )
                .Write()
                .Body
        );
    }

    /// <summary>A cell's outputs as HTML.</summary>
    public static IHtmlDocument Outputs(NotebookCell cell, IReadOnlyDictionary<string, string[]>? stills = null) =>
        Parse(new OutputMarkup(stills ?? new Dictionary<string, string[]>()).Write(cell));
}
