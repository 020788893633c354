using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks.Running;

/// <summary>The verdict of an exercise's check, as it travels in an output's MIME bundle.</summary>
/// <param name="Exercise">The exercise's id, for example 5.4.</param>
/// <param name="Name">Its name in code.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Word">not started, keep working, almost or correct.</param>
/// <param name="Message">One or two sentences.</param>
/// <param name="Counterexample">The smallest input found that the answer gets wrong, or null.</param>
/// <param name="Hints">From a nudge to nearly the answer.</param>
public sealed record Verdict(
    string Exercise,
    string Name,
    string Title,
    string Word,
    string Message,
    string? Counterexample,
    IReadOnlyList<string> Hints
)
{
    /// <summary>A short name of the text that was checked, as a page of the book has it; null if unknown.</summary>
    public string? Of { get; init; }

    /// <summary>The MIME type of a verdict.</summary>
    public const string MimeType = "application/vnd.curriculum.verdict+json";

    /// <summary>The word of a right answer.</summary>
    public const string Correct = "correct";

    /// <summary>The word of a wrong answer whose slip has a name.</summary>
    public const string Almost = "almost";

    /// <summary>The word of any other wrong answer.</summary>
    public const string KeepWorking = "keep working";

    /// <summary>The word of an untouched stub.</summary>
    public const string NotStarted = "not started";

    /// <summary>The word for an exercise whose check could not be run.</summary>
    public const string DidNotRun = "did not run";

    /// <summary>The word for an exercise that no cell answers.</summary>
    public const string NoAnswer = "no answer";

    /// <summary>True for the word of an answer, right or wrong: a check tried it.</summary>
    public static bool IsOfAnswer(string word) => word is not (NotStarted or NoAnswer or DidNotRun);

    /// <summary>The verdict in an output, or null when it has none.</summary>
    public static Verdict? FromOutput(CellOutput output)
    {
        var data = output switch
        {
            ResultOutput result => result.Data,
            DisplayOutput display => display.Data,
            _ => null,
        };
        if (data is null || !data.TryGetValue(MimeType, out var text))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text) is JsonObject fields ? FromJson(fields) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Verdict FromJson(JsonObject fields) =>
        new(
            Text(fields, "exercise"),
            Text(fields, "name"),
            Text(fields, "title"),
            Text(fields, "verdict"),
            Text(fields, "message"),
            (string?)fields["counterexample"],
            fields["hints"] is JsonArray hints ? [.. hints.Select(hint => (string?)hint ?? "")] : []
        )
        {
            Of = (string?)fields["of"],
        };

    private static string Text(JsonObject fields, string name) => (string?)fields[name] ?? "";
}
