using System.Net;
using System.Text;

namespace Curriculum.Exercises;

/// <summary>
/// Writes a verdict as HTML. The badge is white on a dark colour and all else takes the page's own colours, so that it
/// reads on a light and on a dark page; the colours differ for a colour-blind eye too.
/// </summary>
internal static class VerdictPage
{
    public static string Html(Verdict verdict)
    {
        var colour = verdict.Sign.Colour;
        var html = new StringBuilder();
        html.Append($"<div role=\"status\" style=\"border-left:5px solid {colour};padding:.4em .9em;margin:.3em 0;")
            .Append("background:rgba(127,127,127,.09);max-width:52em;line-height:1.5\">")
            .Append($"<div><span style=\"background:{colour};color:#fff;border-radius:3px;padding:.12em .55em;")
            .Append($"font-weight:600;white-space:nowrap\"><span aria-hidden=\"true\">{verdict.Symbol}</span> ")
            .Append($"{verdict.Word}</span> <b>Exercise {Escape(verdict.Exercise)}</b> {Escape(verdict.Title)}</div>")
            .Append($"<div style=\"margin-top:.35em\">{Escape(verdict.Message)}</div>");
        if (verdict.Counterexample is not null)
        {
            html.Append("<pre style=\"margin:.45em 0 0;padding:.5em .7em;background:rgba(127,127,127,.12);")
                .Append("color:inherit;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.92em\">")
                .Append($"{Escape(verdict.Counterexample)}</pre>");
        }

        if (verdict.Kind != VerdictKind.Correct)
        {
            AppendHints(html, verdict.Hints, 0);
        }

        return html.Append("</div>").ToString();
    }

    // The classic notebook's style sheet makes every summary a block, which has no triangle: list-item gives it back.
    // The underline says that there is something to click where the triangle is lost all the same.
    private const string Opener =
        "cursor:pointer;display:list-item;text-decoration:underline;text-underline-offset:.2em";

    // Each hint lies inside the one before it: the next can be opened only when this one is open.
    private static void AppendHints(StringBuilder html, IReadOnlyList<string> hints, int k)
    {
        if (k == hints.Count)
        {
            return;
        }

        var label =
            k == 0 ? "A hint"
            : k == hints.Count - 1 ? "The last hint"
            : "Another hint";
        html.Append("<details style=\"margin-top:.45em\"><summary style=\"")
            .Append(Opener)
            .Append("\">")
            .Append($"{label} ({k + 1} of {hints.Count})</summary>")
            .Append($"<div style=\"margin:.25em 0 0 1.1em\">{Escape(hints[k])}");
        AppendHints(html, hints, k + 1);
        html.Append("</div></details>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
