using System.Text.RegularExpressions;

namespace Curriculum.Kernel.Requests;

/// <summary>A cell that asks: <c>?name</c> or <c>name?</c>, answered with a page for the front end's pager.</summary>
internal static partial class Question
{
    /// <summary>What is asked about; null for any other cell.</summary>
    public static string? In(string code) =>
        Pattern().Match(code) is { Success: true } question ? question.Groups["what"].Value : null;

    /// <summary>The answer as a payload of the reply.</summary>
    public static JsonObject Page(JsonObject data) =>
        new()
        {
            ["source"] = "page",
            ["data"] = data,
            ["start"] = 0,
        };

    [GeneratedRegex(@"^\s*(\?{1,2}\s*(?<what>[\w.<>@]+)|(?<what>[\w.<>@]+)\s*\?{1,2})\s*$")]
    private static partial Regex Pattern();
}
