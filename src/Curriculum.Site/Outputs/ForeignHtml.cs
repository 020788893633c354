using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Curriculum.Site.Outputs;

/// <summary>HTML that a cell made, without anything that runs or reaches out of its place.</summary>
internal static class ForeignHtml
{
    private const string Removed = "script, style, iframe, frame, object, embed, form, base, link, meta, template";

    private static readonly HtmlParser s_parser = new();

    /// <summary>The HTML to show, or null where the plain text says the same.</summary>
    public static string? Write(string html)
    {
        var body = s_parser.ParseDocument(html).Body!;
        foreach (var element in body.QuerySelectorAll(Removed))
        {
            element.Remove();
        }

        foreach (var element in body.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes.Where(Runs).ToList())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        // A number or a word in .NET Interactive's wrapping.
        var plain = body.Children is [{ ClassName: "dni-plaintext" }];
        return plain || body.TextContent.Trim().Length == 0 && body.QuerySelector("img, svg") is null
            ? null
            : body.InnerHtml;
    }

    private static bool Runs(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Name is "srcdoc" or "id"
        || (
            attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href"
            && attribute.Value.Contains(':', StringComparison.Ordinal)
            && !attribute.Value.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            && !attribute.Value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        );
}
