using System.Text;
using System.Text.Json.Nodes;

namespace Curriculum.Exercises;

/// <summary>
/// Five questions a notebook, to be answered without code: <c>Concepts.Check(4, "ab?cb")</c>, one letter for each. Each
/// wrong choice has words of its own.
/// </summary>
public static class Concepts
{
    private const string Letters = "abc";
    private const char Open = '?';

    private static readonly Lazy<JsonNode> s_all = new(Read);

    /// <summary>The questions of a notebook, in their order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are none for this notebook.</exception>
    public static IReadOnlyList<ConceptQuestion> Of(int notebook) =>
        s_all.Value[$"{notebook}"] is JsonArray questions
            ? [.. questions.Select(ConceptQuestion.Of)]
            : throw new ArgumentOutOfRangeException(
                nameof(notebook),
                notebook,
                "There are questions for the notebooks 1 to 14."
            );

    /// <summary>What can be said of each choice: right or not, and why.</summary>
    /// <param name="notebook">The notebook's number.</param>
    /// <param name="answers">One letter a question, "?" for one that is left open.</param>
    /// <exception cref="ArgumentException">Not one letter a question.</exception>
    public static string Check(int notebook, string answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var questions = Of(notebook);
        var letters = answers.Where(letter => !char.IsWhiteSpace(letter)).Select(char.ToLowerInvariant).ToList();
        if (letters.Count != questions.Count || letters.Exists(letter => letter != Open && !Letters.Contains(letter)))
        {
            throw new ArgumentException(
                $"\"{answers}\" is not one letter for each of the {questions.Count} questions: write a, b, "
                    + "c or ? for each, "
                    + "such as \"ab?ca\".",
                nameof(answers)
            );
        }

        var text = new StringBuilder();
        foreach (var (k, question) in questions.Index())
        {
            text.Append(Line(k + 1, question, letters[k])).Append('\n');
        }

        var right = questions.Zip(letters).Count(pair => pair.First.Right == pair.Second);
        return text.Append($"{right} of {questions.Count} right.").ToString();
    }

    private static string Line(int number, ConceptQuestion question, char letter)
    {
        if (letter == Open)
        {
            return $"{Symbol(VerdictKind.NotStarted)} {number}: still open.";
        }

        var symbol = Symbol(letter == question.Right ? VerdictKind.Correct : VerdictKind.KeepWorking);
        var option = question.Options[Letters.IndexOf(letter, StringComparison.Ordinal)];
        return $"{symbol} {number} {letter}: {option.Says}";
    }

    private static string Symbol(VerdictKind kind) => VerdictSign.All[(int)kind].Symbol;

    private static JsonNode Read()
    {
        using var stream = typeof(Concepts).Assembly.GetManifestResourceStream("questions.json")!;
        return JsonNode.Parse(stream)!;
    }
}

/// <summary>A question with its three choices.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Options">The choices a, b and c.</param>
/// <param name="Right">The letter of the right one.</param>
public sealed record ConceptQuestion(string Text, IReadOnlyList<ConceptOption> Options, char Right)
{
    internal static ConceptQuestion Of(JsonNode? json) =>
        new(
            json!["question"]!.GetValue<string>(),
            [
                .. json["options"]!
                    .AsArray()
                    .Select(option => new ConceptOption(
                        option!["text"]!.GetValue<string>(),
                        option["says"]!.GetValue<string>()
                    )),
            ],
            json["right"]!.GetValue<string>()[0]
        );
}

/// <summary>A choice.</summary>
/// <param name="Text">What it claims.</param>
/// <param name="Says">What the course says to whoever chooses it.</param>
public sealed record ConceptOption(string Text, string Says);
