using Curriculum.Site.Pages;

namespace Curriculum.Site.Text;

/// <summary>What the writing of one page shares: its anchors, the formulas as HTML, and where links lead.</summary>
/// <param name="Formulas">Every formula of the site as HTML.</param>
/// <param name="Pages">The names of the notebooks that are pages.</param>
internal sealed record PageWriting(IReadOnlyDictionary<Formula, string> Formulas, IReadOnlySet<string> Pages)
{
    public Slugs Slugs { get; } = new();

    /// <summary>
    /// A link to a notebook, to the slides or to a section of the guide leads to its page; one to the map, to the
    /// contents.
    /// </summary>
    public string Link(string address)
    {
        var (path, anchor) = address.IndexOf('#', StringComparison.Ordinal) is var k and >= 0
            ? (address[..k], address[k..])
            : (address, "");
        return path.EndsWith(NotebookFiles.Extension, StringComparison.Ordinal)
            && Pages.Contains(path[..^NotebookFiles.Extension.Length])
                ? path[..^NotebookFiles.Extension.Length] + ".html" + anchor
            : path == "slides.md" ? "slides.html" + anchor
            : path == "README.md" ? GuidePages.FileOf(anchor) ?? "index.html"
            : address;
    }
}
