using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Curriculum.Interactive.Tests.Support;

/// <summary>Compares two executed copies of a notebook, cell by cell.</summary>
internal static class Comparison
{
    private const string FigureScript = "cf-script",
        HostsOwn = "<div class=\"dni-plaintext\"";

    /// <summary>One line for each difference that <c>differences.json</c> does not list.</summary>
    public static IReadOnlyList<string> Differences(string notebook, JsonObject ours, JsonObject theirs)
    {
        var (mine, other) = (Outputs.Cells(ours), Outputs.Cells(theirs));
        if (!mine.Select(cell => cell.Id).SequenceEqual(other.Select(cell => cell.Id)))
        {
            return [$"{notebook}: other cells"];
        }

        return
        [
            .. mine.Zip(other)
                .SelectMany(pair =>
                    Cell(pair.First.Outputs, pair.Second.Outputs)
                        .Where(found => !Difference.Documented.Any(d => d.Covers(notebook, pair.First.Id, found.What)))
                        .Select(found => $"{notebook}, {pair.First.Id}: {found.What}: {found.Detail}")
                ),
        ];
    }

    /// <summary>Fails with all differences that are not documented.</summary>
    public static void AssertSame(string notebook, JsonObject ours, JsonObject theirs)
    {
        var differences = Differences(notebook, ours, theirs);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static IEnumerable<(string What, string Detail)> Cell(
        IReadOnlyList<JsonObject> ours,
        IReadOnlyList<JsonObject> theirs
    )
    {
        var (a, b) = (Shown(ours), Shown(theirs));
        if (ours.Count - a.Count != theirs.Count - b.Count)
        {
            yield return ("the figures' script", $"{ours.Count - a.Count} here, {theirs.Count - b.Count} there");
        }

        foreach (var stray in b.Where(output => Outputs.Kind(output) is "stream" or "error"))
        {
            var parts = Outputs.Parts(stray);
            if (!a.Any(output => Outputs.Parts(output).SequenceEqual(parts)))
            {
                yield return ($"stray {parts.Keys.First()}", Short(parts.Values.First()));
            }
        }

        if (a.Count != b.Count)
        {
            yield return ("number of outputs", $"{a.Count} here, {b.Count} there");
            yield break;
        }

        foreach (var found in a.Zip(b).SelectMany(pair => Output(pair.First, pair.Second)))
        {
            yield return found;
        }
    }

    private static IEnumerable<(string What, string Detail)> Output(JsonObject ours, JsonObject theirs)
    {
        if (Outputs.Kind(ours) != Outputs.Kind(theirs))
        {
            yield return ("kind of output", $"{Outputs.Kind(ours)} here, {Outputs.Kind(theirs)} there");
        }

        var (a, b) = (Outputs.Parts(ours), Outputs.Parts(theirs));
        foreach (var name in a.Keys.Except(b.Keys))
        {
            var own = b.GetValueOrDefault("text/html", "").StartsWith(HostsOwn, StringComparison.Ordinal);
            yield return (own ? $"no {name} of a plain value there" : $"no {name} there", Short(a[name]));
        }

        foreach (var name in b.Keys.Except(a.Keys))
        {
            yield return ($"no {name} here", Short(b[name]));
        }

        foreach (var name in a.Keys.Intersect(b.Keys))
        {
            var (one, other) = (WithoutScript(a[name]), WithoutScript(b[name]));
            if (one != other && OfNoText(one) == other)
            {
                yield return ("no answer's text in a verdict there", Short(one));
            }
            else if (one != other)
            {
                var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
                yield return (
                    name,
                    $"“{Short(one[Math.Max(0, at - 40)..])}” here, “{Short(other[Math.Max(0, at - 40)..])}” there"
                );
            }
        }
    }

    /// <summary>The outputs but those that hold nothing but the figures' script.</summary>
    private static IReadOnlyList<JsonObject> Shown(IReadOnlyList<JsonObject> outputs) =>
        [
            .. outputs.Where(output =>
                !Outputs
                    .Parts(output)
                    .GetValueOrDefault("text/html", "")
                    .StartsWith($"<div class=\"{FigureScript}\"", StringComparison.Ordinal)
            ),
        ];

    /// <summary>
    /// HTML up to the figures' script, which the first figure of a notebook brings on .NET Interactive.
    /// </summary>
    private static string WithoutScript(string html)
    {
        var script = html.IndexOf($"<div class=\"{FigureScript}\"", StringComparison.Ordinal);
        return script < 0 ? html : html[..script];
    }

    /// <summary>A verdict as a host gives it that does not tell the text of an answer.</summary>
    private static string OfNoText(string verdict) => Regex.Replace(verdict, "\"of\":\"[0-9a-f]+\"", "\"of\":null");

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
