namespace Curriculum.Notebooks.Running;

/// <summary>Says in one sentence why a worker process is gone.</summary>
public static class ProcessEnding
{
    private const int Signal = 128,
        Abort = Signal + 6,
        Kill = Signal + 9,
        Segmentation = Signal + 11;
    private const int WindowsStackOverflow = unchecked((int)0xC00000FD),
        WindowsAccess = unchecked((int)0xC0000005);

    /// <summary>The reason, from the exit code and what the runtime wrote to standard error.</summary>
    public static string Describe(int exitCode, string standardError) =>
        (exitCode, standardError) switch
        {
            (_, var text) when text.Contains("Stack overflow", StringComparison.Ordinal) =>
                "The process died of a stack overflow: a function called itself without an end.",
            (WindowsStackOverflow, _) =>
                "The process died of a stack overflow: a function called itself without an end.",
            (_, var text) when text.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) =>
                "The process ran out of memory: make the data smaller or let the run have more with --memory.",
            (Kill, _) => "The process was killed from outside, on most systems because the machine ran out of memory.",
            (Segmentation or WindowsAccess, _) => "The process died of an invalid memory access in native code.",
            (Abort, var text) when FirstLine(text) is { } line => $"The process was aborted: {line}",
            var (code, _) when code is > Signal and < Signal + 65 =>
                $"The process was ended by signal {exitCode - Signal}.",
            (_, var text) when text.Contains("Unhandled exception", StringComparison.Ordinal) =>
                $"The process died of an exception on another thread: {FirstLine(text)}",
            _ => $"The process ended itself with exit code {exitCode}, as Environment.Exit({exitCode}) does.",
        };

    private static string? FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
