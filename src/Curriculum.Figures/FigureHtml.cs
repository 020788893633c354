using System.Net;
using System.Text;
using Curriculum.Figures.Stills;

namespace Curriculum.Figures;

/// <summary>
/// A figure as HTML that needs nothing from outside: title, still picture, alternative text, and the data for the
/// script that <see cref="FigureScript"/> brings once per notebook. Until that script is there the still picture shows.
/// </summary>
internal static class FigureHtml
{
    private static readonly string s_session = Guid.NewGuid().ToString("N")[..8];
    private static readonly string s_css = FigureScript.Asset("figures.css").Trim();
    private static int s_count;

    /// <param name="figure">The figure.</param>
    /// <param name="live">The display id of a figure that will be updated, else null.</param>
    public static string Write(Figure figure, string? live = null)
    {
        var id = $"cf-{s_session}-{Interlocked.Increment(ref s_count)}";
        var panels = figure.Frames[figure.Start];
        var html = new StringBuilder();
        html.Append(
            $"<div class=\"cf-figure\" id=\"{id}\" role=\"group\" "
                + $"aria-label=\"{Encode(FigureSpec.Label(figure))}\"><style>{s_css}</style>"
        );
        if (figure.Heading.Length > 0)
        {
            html.Append($"<div class=\"cf-heading\">{Encode(figure.Heading)}</div>");
        }

        html.Append("<div class=\"cf-row\">");
        for (var k = 0; k < panels.Count; k++)
        {
            var alt = FigureSpec.Alt(figure, figure.Start, k);
            html.Append(
                FormattableString.Invariant($"<div class=\"cf-panel\" style=\"max-width:{panels[k].Width}px\">")
            );
            if (figure.Frames.Any(frame => frame[k].Title.Length > 0))
            {
                html.Append($"<div class=\"cf-title\">{Encode(panels[k].Title)}</div>");
            }

            html.Append(
                $"<div class=\"cf-plot\" role=\"img\" aria-label=\"{Encode(alt)}\"><p "
                    + $"class=\"{(panels[k].Foreign is null ? "cf-alt" : "cf-words")}\">{Encode(alt)}</p>"
            );
            html.Append(Still.Svg(panels[k])).Append("</div></div>");
        }
        html.Append("</div>");
        if (figure.Knobs.Count > 0)
        {
            html.Append(
                $"<div class=\"cf-knobs\">{Encode(string.Join(" ", figure.Knobs.Select(knob => knob.Sentence)))}</div>"
            );
        }

        html.Append("<script>(window.curriculumFigures=window.curriculumFigures||[]).push(");
        FigureSpec.Write(html, figure, live, id);
        return html.Append(");</script></div>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
