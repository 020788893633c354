using System.Reflection;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Notebooks;

/// <summary>What went wrong in a cell, in words for the person who wrote it.</summary>
internal static class ErrorReport
{
    private const int MostErrors = 20,
        MostCauses = 20;

    /// <summary>
    /// An exception: only the user's own frames, each with its source line, then the inner exceptions.
    /// </summary>
    public static ErrorOutput Thrown(string cell, Exception exception, CellLoadContext context)
    {
        exception = Cause(exception);
        var lines = new List<string>();
        int? line = null;
        var causes = 0;
        for (
            var (current, prefix) = (exception, "");
            current is not null;
            current = current.InnerException is { } under ? Cause(under) : null, prefix = "caused by "
        )
        {
            if (++causes > MostCauses)
            {
                lines.Add("caused by more, which is not shown.");
                break;
            }

            lines.Add($"{prefix}{current.GetType().FullName}: {Message(current)}");
            var (inner, leftOut, outer) = CellFrames.Of(current, context);
            AddFrames(lines, inner);
            if (leftOut > 0)
            {
                lines.Add($"  … {leftOut:N0} more calls …");
            }

            AddFrames(lines, outer);
            line ??= inner.Concat(outer).FirstOrDefault(frame => frame.File == cell)?.Line;
        }
        return new ErrorOutput(cell, exception.GetType().FullName ?? "Exception", Value(exception), lines, line);
    }

    // One line for a summary: of a type that could not be made ready, what its own code threw.
    private static string Value(Exception exception) =>
        exception is TypeInitializationException { InnerException: { } inner }
            ? $"{Message(exception).TrimEnd('.')}: {inner.GetType().Name}: {Message(inner)}"
            : Message(exception);

    // A message is the exception's own code: it can be missing, and it can throw.
    private static string Message(Exception exception)
    {
        try
        {
            return ErrorText.Shown(exception.Message ?? "(it has no message)");
        }
        catch (Exception thrown)
        {
            return $"(its message cannot be read: {thrown.GetType().Name})";
        }
    }

    // What reflection threw for is told, not that it threw: formatters call a value's own code by reflection.
    private static Exception Cause(Exception exception) =>
        exception is TargetInvocationException { InnerException: { } inner } ? Cause(inner) : exception;

    /// <summary>
    /// Compiler errors: each with its place, the source line, a mark under it, and plain words where there are some.
    /// </summary>
    public static ErrorOutput NotCompiled(
        string cell,
        IReadOnlyList<Diagnostic> diagnostics,
        Func<Diagnostic, string?> words
    )
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var first = Describe(errors[0], cell);
        var lines = errors.Take(MostErrors).SelectMany(error => Marked(error, cell, words)).ToList();
        if (errors.Count > MostErrors)
        {
            lines.Add($"… and {errors.Count - MostErrors} more errors.");
        }

        return new ErrorOutput(
            cell,
            "CompileError",
            first.ToString(),
            lines,
            first.File == cell && first.Line > 0 ? first.Line : null
        );
    }

    public static ErrorOutput Stopped(string cell, string? note) =>
        new(
            cell,
            "Stopped",
            "The cell was stopped; its variables are kept.",
            note is null
                ? ["The cell was stopped; its variables are kept."]
                : ["The cell was stopped; its variables are kept.", note],
            null
        );

    public static CellDiagnostic Describe(Diagnostic diagnostic, string cell)
    {
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        var message = ErrorText.Shown(
            NameAdvice.For(diagnostic, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        );
        if (!diagnostic.Location.IsInSource)
        {
            return new CellDiagnostic(diagnostic.Id, isError, message, cell, 0, 0, 0, 0);
        }

        var span = diagnostic.Location.GetMappedLineSpan();
        return new CellDiagnostic(
            diagnostic.Id,
            isError,
            message,
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1
        );
    }

    private static void AddFrames(List<string> lines, IReadOnlyList<CellFrames.Frame> frames)
    {
        foreach (var frame in frames)
        {
            lines.Add(
                $"  {frame.File}, line {frame.Line}{(frame.Function.Length == 0 ? "" : $", in {frame.Function}")}"
            );
            if (frame.Source.Trim() is { Length: > 0 } source)
            {
                lines.Add($"    {ErrorText.Around(source, 0).Text}");
            }
        }
    }

    private static IEnumerable<string> Marked(Diagnostic diagnostic, string cell, Func<Diagnostic, string?> words)
    {
        yield return Describe(diagnostic, cell).ToString();
        if (!diagnostic.Location.IsInSource || diagnostic.Location.SourceTree is not { } tree)
        {
            yield break;
        }

        var span = diagnostic.Location.GetLineSpan();
        var source = tree.GetText().Lines[span.StartLinePosition.Line].ToString();
        var start = span.StartLinePosition.Character;
        var end =
            span.EndLinePosition.Line > span.StartLinePosition.Line ? source.Length : span.EndLinePosition.Character;
        var (text, place) = ErrorText.Around(source, start);
        yield return "    " + text;
        // Tabs stay tabs, so that the mark stands under its place however wide a tab is.
        var lead = string.Concat(text.Take(place).Select(c => c == '\t' ? '\t' : ' '));
        yield return "    " + lead + new string('^', Math.Clamp(end - start, 1, 120));
        if (words(diagnostic) is { } plain)
        {
            yield return "    → " + ErrorText.Shown(plain);
        }
    }
}
