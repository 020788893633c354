using System.Text.Json.Nodes;
using Curriculum.Notebooks.Running;

namespace Curriculum.Site.Outputs;

/// <summary>The verdict of an exercise, the same elements that the page's script makes from the same JSON.</summary>
internal static class VerdictMarkup
{
    public static string Write(JsonObject verdict)
    {
        var word = Text(verdict, "verdict");
        var html = new StringBuilder();
        html.Append(
                $"<div class=\"verdict-box\" data-verdict=\"{Html.Encode(word)}\" role=\"status\"><p "
                    + "class=\"verdict-head\">"
            )
            .Append(
                $"<span class=\"verdict-word\">{Html.Encode(word)}</span> Exercise "
                    + $"{Html.Encode(Text(verdict, "exercise"))} · "
            )
            .Append(
                $"{Html.Encode(Text(verdict, "title"))}</p><p "
                    + $"class=\"verdict-message\">{Html.Encode(Text(verdict, "message"))}</p>"
            );
        if ((string?)verdict["counterexample"] is { } counterexample)
        {
            html.Append($"<pre>{Html.Encode(counterexample)}</pre>");
        }

        if (word != Verdict.Correct)
        {
            Hints(html, verdict["hints"] as JsonArray ?? [], 0);
        }

        return html.Append("</div>").ToString();
    }

    // Each hint lies inside the one before it: the next can be opened only when this one is open.
    private static void Hints(StringBuilder html, JsonArray hints, int k)
    {
        if (k >= hints.Count)
        {
            return;
        }

        var label =
            k == 0 ? "A hint"
            : k == hints.Count - 1 ? "The last hint"
            : "Another hint";
        html.Append(
                FormattableString.Invariant(
                    $"<details class=\"hint\"><summary>{label} ({k + 1} of {hints.Count})</summary>"
                )
            )
            .Append($"<div><p>{Html.Encode((string?)hints[k] ?? "")}</p>");
        Hints(html, hints, k + 1);
        html.Append("</div></details>");
    }

    private static string Text(JsonObject fields, string name) => (string?)fields[name] ?? "";
}
