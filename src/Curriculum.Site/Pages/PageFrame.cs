using System.Security.Cryptography;
using Curriculum.Site.Assets;
using Curriculum.Site.Course;

namespace Curriculum.Site.Pages;

/// <summary>
/// What all pages have around their text: head, bar, the course's contents, the page's own, footer, search.
/// </summary>
/// <param name="course">The notebooks.</param>
/// <param name="assets">What every page loads.</param>
/// <param name="engine">Whether cells can be run.</param>
/// <param name="remarks">Where a remark on a place goes, or null.</param>
internal sealed class PageFrame(
    IReadOnlyList<CourseEntry> course,
    SiteAssets assets,
    bool engine,
    string? remarks = null
)
{
    public const string Name = "Curriculum";

    // Sets the reader's choice before the first paint.
    private const string ThemeScript =
        "try{const t=localStorage.getItem('curriculum/theme');if(t)document.documentElement.dataset.theme=t}catch{}";

    // What a page may load and run: files of the site and the two scripts named here. A worker made by the page
    // inherits it, as does the frame of foreign HTML: what a cell shows reaches no network. 'wasm-unsafe-eval' is
    // WebAssembly; the figures and the editor write styles into the page.
    private readonly string _policy = string.Join(
        "; ",
        "default-src 'none'",
        $"script-src 'self' 'wasm-unsafe-eval' '{HashOf(ThemeScript)}' '{assets.FrameScript}'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data:",
        "worker-src 'self' blob:",
        "media-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'"
    );

    /// <summary>Pages that are not notebooks, in the order of the menu.</summary>
    public static IReadOnlyList<(string File, string Title)> Others { get; } =
    [
        ("know.html", "What you should know"),
        ("slides.html", "The slides"),
        ("letters.html", "Letters and words"),
        ("study.html", "How to study and teach"),
    ];

    /// <summary>The whole page.</summary>
    /// <param name="page">The page's parts.</param>
    public string Write(PageParts page)
    {
        var title =
            page.Title == Name ? "Curriculum: deep networks from Gilbert Strang’s lecture" : $"{page.Title} · {Name}";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{_policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Encode(title)}</title>
            <meta name="description" content="{Html.Encode(page.Description)}">
            <script>{ThemeScript}</script>
            <link rel="stylesheet" href="{SiteAssets.Folder}/{assets.Style}">
            <link rel="icon" href="{SiteAssets.Folder}/icon.svg" type="image/svg+xml">
            <script type="module" src="{SiteAssets.Folder}/{assets.Script}"></script>
            </head>
            <body class="{page.Kind}"{(
                page.Notebook is null ? "" : $" data-notebook=\"{Html.Encode(page.Notebook)}\""
            )} data-root=""{(engine ? " data-engine" : "")}{(
                remarks is null ? "" : $" data-remarks=\"{Html.Encode(remarks)}\""
            )}>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="bar">
            <button type="button" class="menu-button" aria-controls="course" aria-expanded="false" hidden><span aria-hidden="true">☰</span><span class="label">Contents</span></button>
            <a class="brand" href="index.html">{Mark}<span>{Name}</span></a>
            <div class="tools">
            <button type="button" class="search-button" hidden>{Glass}<span class="label">Search</span><kbd aria-hidden="true">/</kbd></button>
            <button type="button" class="theme-button" hidden>{Moon}</button>
            </div>
            </header>
            <div class="frame">
            {Course(page)}
            {Contents(page.Headings)}
            <main id="main" class="{(page.Notebook is null ? "text" : "notebook")}" tabindex="-1">
            {(page.Notebook is null ? "" : "<div class=\"live-bar\" hidden></div>")}
            {page.Body}
            </main>
            </div>
            <footer class="foot"><p>After Gilbert Strang’s lecture “Deep Neural Networks”. Code and text: MIT licence. The digits: UCI Machine Learning Repository, CC BY 4.0.</p></footer>
            {Search()}
            </body>
            </html>

            """;
    }

    private static string HashOf(string script) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}";

    private static string Mark =>
        """<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M3 24 L12 24 L18 10 L23 17 L29 5" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/></svg>""";

    private static string Glass =>
        """<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M13 13l5 5" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>""";

    private static string Moon =>
        """<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/></svg>""";

    private string Course(PageParts page)
    {
        var html = new StringBuilder("<nav id=\"course\" class=\"course\" aria-label=\"Course\"><ol>");
        Entry(html, "index.html", "", "The course", page.File);
        foreach (var entry in course)
        {
            Entry(html, entry.Page, entry.Number, entry.Title, page.File);
        }

        foreach (var (file, title) in Others)
        {
            Entry(html, file, "", title, page.File);
        }

        return html.Append("</ol></nav>").ToString();
    }

    private static void Entry(StringBuilder html, string file, string number, string title, string here) =>
        html.Append($"<li><a href=\"{Html.Encode(file)}\"{(file == here ? " aria-current=\"page\"" : "")}>")
            .Append($"<span class=\"number\">{Html.Encode(number)}</span><span>{Html.Encode(title)}</span></a></li>");

    private static string Contents(IReadOnlyList<PageHeading> headings)
    {
        var shown = headings.Where(heading => heading.Level is 2 or 3).ToList();
        if (shown.Count < 2)
        {
            return "";
        }

        var html = new StringBuilder(
            "<nav class=\"contents\" aria-label=\"On this page\"><details><summary>On this page</summary><ol>"
        );
        foreach (var heading in shown)
        {
            html.Append(
                FormattableString.Invariant(
                    $"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Anchor}\">{heading.Html}</a></li>"
                )
            );
        }

        return html.Append("</ol></details></nav>").ToString();
    }

    private string Search() =>
        $"""
            <dialog class="search" aria-label="Search the course" data-index="{SiteAssets.Folder}/{assets.SearchIndex}">
            <div class="search-box">
            <label for="search-text">Search the course</label>
            <input id="search-text" type="search" autocomplete="off" spellcheck="false">
            <p role="status"></p>
            <ol></ol>
            <form method="dialog"><button>Close</button></form>
            </div>
            </dialog>
            """;
}
