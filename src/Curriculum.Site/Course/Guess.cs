using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Site.Course;

/// <summary>
/// What a reader is asked before a cell's outputs show: the cell's metadata hold
/// <c>"curriculum": { "guess": { "ask": "…?", "answer": 13.6, "unit": "times" } }</c>.
/// </summary>
/// <param name="Ask">The question.</param>
/// <param name="Answer">The number that the figure shows, finite.</param>
/// <param name="Unit">What it counts.</param>
internal sealed record Guess(string Ask, double Answer, string Unit)
{
    private const string Shape = "{ \"ask\": \"…?\", \"answer\": a number, \"unit\": \"…\" }";

    /// <summary>A cell's guess, or null where it asks for none.</summary>
    /// <exception cref="SiteException">It has another shape.</exception>
    public static Guess? Of(string notebook, NotebookCell cell) =>
        cell.Metadata["curriculum"] is not JsonObject ours || ours["guess"] is not { } guess ? null
        : guess is JsonObject { Count: 3 } parts
        && Text(parts["ask"]) is { } ask
        && ask.EndsWith('?')
        && parts["answer"] is JsonValue number
        && number.GetValueKind() == JsonValueKind.Number
        && double.IsFinite(number.GetValue<double>())
        && Text(parts["unit"]) is { } unit
            ? new(ask, number.GetValue<double>(), unit)
        : throw SiteException.Content(
            $"{notebook}, cell {cell.Id}: \"curriculum.guess\" in the cell's metadata must be {Shape}; "
                + $"it is {guess.ToJsonString()}."
        );

    /// <summary>The same for the page's script.</summary>
    public string ToJson() =>
        new JsonObject
        {
            ["ask"] = Ask,
            ["answer"] = Answer,
            ["unit"] = Unit,
        }.ToJsonString(Json.Compact);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Trim().Length > 0 ? text : null;
}
