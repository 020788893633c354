using System.Text.Json.Nodes;

namespace Curriculum.Exercises;

/// <summary>
/// What a check says about an answer: a word, one sentence and, where something is wrong, the smallest input that shows
/// it. Shows itself in a notebook as HTML, as plain text, and as <see cref="MimeType"/> for programs.
/// </summary>
[TypeFormatterSource(typeof(VerdictFormatterSource), PreferredMimeTypes = ["text/html", "text/plain", MimeType])]
public sealed record Verdict
{
    /// <summary>The MIME type under which a program finds the verdict among a cell's outputs.</summary>
    public const string MimeType = "application/vnd.curriculum.verdict+json";

    /// <summary>The exercise's id, such as "5.5".</summary>
    public required string Exercise { get; init; }

    /// <summary>The name the answer carries, such as "NextEquation".</summary>
    public required string Name { get; init; }

    /// <summary>The exercise in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How far the answer has come.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>One or two sentences: what is wrong, the slip's name, or why the right answer matters.</summary>
    public required string Message { get; init; }

    /// <summary>The smallest input found that shows the mistake, what came out and what should; null if none.</summary>
    public string? Counterexample { get; init; }

    /// <summary>
    /// A short name of the answer's text, as in a page of the book; null where the host does not tell it. Where the
    /// answer has another text now, the verdict is not of it.
    /// </summary>
    public string? Of { get; init; }

    /// <summary>Three hints, from a nudge to nearly the answer.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>The verdict in words: "not started", "keep working", "almost" or "correct".</summary>
    public string Word => Sign.Word;

    internal string Symbol => Sign.Symbol;

    internal VerdictSign Sign => VerdictSign.All[(int)Kind];

    /// <summary>The verdict as HTML that needs no script: colour, word and symbol, hints to open one by one.</summary>
    public string ToHtml() => VerdictPage.Html(this);

    /// <summary>The verdict as JSON, for a program that reads the notebook's outputs.</summary>
    public string ToJson() =>
        new JsonObject
        {
            ["exercise"] = Exercise,
            ["name"] = Name,
            ["title"] = Title,
            ["verdict"] = Word,
            ["symbol"] = Symbol,
            ["of"] = Of,
            ["message"] = Message,
            ["counterexample"] = Counterexample,
            ["hints"] = new JsonArray([.. Hints.Select(hint => JsonValue.Create(hint))]),
        }.ToJsonString();

    /// <summary>The verdict as plain text.</summary>
    public override string ToString()
    {
        var text = $"{Symbol} {Exercise} {Title}: {Word}. {Message}";
        return Counterexample is null ? text : text + Environment.NewLine + Counterexample;
    }
}

/// <summary>How far an answer has come.</summary>
public enum VerdictKind
{
    /// <summary>The stub still throws NotImplementedException.</summary>
    NotStarted,

    /// <summary>At least one input gives a wrong result.</summary>
    KeepWorking,

    /// <summary>Right but for one slip that has a name.</summary>
    Almost,

    /// <summary>Right on every input tried.</summary>
    Correct,
}
