using Curriculum.Exercises.Elsewhere;

namespace Curriculum.Exercises;

/// <summary>What every check says in the same words.</summary>
internal static class Words
{
    private const int LongestMessage = 300;

    public static Verdict NotStarted(Question question) =>
        Make(
            question,
            VerdictKind.NotStarted,
            "Replace the line that throws NotImplementedException by your own code, run the cell, then run this "
                + "one again."
        );

    public static Verdict Make(
        Question question,
        VerdictKind kind,
        string message,
        string? counterexample = null,
        string? firstHint = null
    ) =>
        new()
        {
            Exercise = question.Id,
            Name = question.Name,
            Title = question.Title,
            Kind = kind,
            Message = message,
            Counterexample = counterexample,
            Hints = firstHint is null ? question.Hints : [firstHint, .. question.Hints.Skip(1)],
        };

    /// <summary>An exception of the answer as a sentence.</summary>
    public static string Sentence(Exception exception) =>
        exception switch
        {
            NotImplementedException => "For this input your answer still throws NotImplementedException.",
            InsufficientExecutionStackException or EndlessRecursionException =>
                "Your answer calls itself again and again and never comes to an end: which inputs need no "
                    + "further call?",
            IndexOutOfRangeException or ArgumentOutOfRangeException { ParamName: "index" or "row" or "column" } =>
                $"Your answer asks for an entry that is not there ({exception.GetType().Name}).",
            NullReferenceException => "Your answer uses something that is null (NullReferenceException).",
            _ => $"Your answer stopped with {ElsewhereException.NameOf(exception)}: {FirstLine(Message(exception))}",
        };

    /// <summary>An exception's message, which is the answer's own code: it can be missing, and it can throw.</summary>
    public static string Message(Exception exception)
    {
        try
        {
            return exception.Message ?? "it has no message";
        }
#pragma warning disable CA1031 // a check never throws
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"its message cannot be read ({thrown.GetType().Name})";
        }
    }

    private static string FirstLine(string text)
    {
        var line = (text.Length > LongestMessage ? text[..LongestMessage] + " …" : text).Split('\n', 2)[0].Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
