using System.Globalization;

namespace Curriculum.Site.Outputs;

/// <summary>
/// A figure as HTML: title, still picture, alternative text, and the data that the page's script draws from.
/// </summary>
internal static class FigureMarkup
{
    public static string Write(FigureOutput figure, string id, IReadOnlyList<string>? stills)
    {
        var html = new StringBuilder();
        var panels = figure.Panels;
        html.Append($"<div class=\"output figure\" data-mime=\"{MimeTypes.Figure}\">")
            .Append(
                $"<div class=\"cf-figure\" id=\"{Html.Encode(id)}\" role=\"group\" "
                    + $"aria-label=\"{Html.Encode(figure.Label)}\">"
            );
        if (figure.Heading.Length > 0)
        {
            html.Append($"<p class=\"cf-heading\">{Html.Encode(figure.Heading)}</p>");
        }

        html.Append("<div class=\"cf-row\">");
        for (var k = 0; k < panels.Count; k++)
        {
            var panel = panels[k];
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"cf-panel\" style=\"max-width:{panel.Width}px\">");
            if (panel.Titled)
            {
                html.Append($"<p class=\"cf-title\">{Html.Encode(panel.Title)}</p>");
            }

            var still = stills is not null && k < stills.Count && stills[k].Length > 0 ? stills[k] : panel.OwnStill;
            html.Append(
                    CultureInfo.InvariantCulture,
                    $"<div class=\"cf-plot\" role=\"img\" style=\"--height:{panel.Height}px\" "
                )
                .Append($"aria-label=\"{Html.Encode(panel.Alternative)}\">")
                .Append(still.Length > 0 ? still : $"<p class=\"cf-words\">{Html.Encode(panel.Alternative)}</p>")
                .Append("</div></div>");
        }

        html.Append("</div>");
        var knobs = string.Join(" ", figure.Knobs);
        if (knobs.Length > 0)
        {
            html.Append($"<div class=\"cf-knobs\">{Html.Encode(knobs)}</div>");
        }

        return html.Append("</div><script type=\"application/json\" class=\"spec\">")
            .Append(Html.Json(figure.Text))
            .Append("</script></div>\n")
            .ToString();
    }
}
