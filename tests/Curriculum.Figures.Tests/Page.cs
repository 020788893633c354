using System.Text.Json;
using System.Text.RegularExpressions;

namespace Curriculum.Figures.Tests;

/// <summary>Reads a figure's HTML as a browser would.</summary>
internal static class Page
{
    private const string Open = ".push(",
        Close = ");</script>";

    public static JsonDocument Data(string html)
    {
        var from = html.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        return JsonDocument.Parse(html[from..html.IndexOf(Close, from, StringComparison.Ordinal)]);
    }

    public static string Id(string html) => Regex.Match(html, "id=\"(cf-[^\"]+)\"").Groups[1].Value;

    public static string WithoutId(string html) => html.Replace(Id(html), "id", StringComparison.Ordinal);
}
