using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>Errors that come from the browser, not from the reader's thought, in words that say so.</summary>
internal static class PageErrors
{
    private const string OneThread =
        "A page has one thread, and this cell waits on it for something that can only happen after it: "
        + "write await instead of Wait() or Result.";
    private const string NoThread =
        "A page has one thread, and a cell cannot start another: leave out the Thread, or await Task.Run.";
    private const string Missing =
        "A page in a browser has no threads, sockets, processes or console input to give to a cell: "
        + "run this notebook on your own computer for that.";
    private const string Network =
        "A page has no network to give to a cell: run this notebook on your own computer for that.";
    private const string Browser =
        "A page gives a cell no script of its own, and nothing of the browser's storage and network.";
    private const string NotFetched =
        "This cell needs a part of .NET that the page has not fetched before and cannot fetch now: go online and run "
        + "the cell again.";
    private const string Culture =
        "A page has one culture, the invariant one: run this notebook on your own computer for that.";
    private const string Memory = "The cell asked for more memory than a page can have.";

    public static CellOutput Explain(CellOutput output)
    {
        if (output is not ErrorOutput error || Sentence(error) is not { } sentence)
        {
            return output;
        }

        var head = $"{error.Name}: {sentence}";
        return error with { Value = sentence, Traceback = [head, .. error.Traceback.Skip(1)] };
    }

    private static string? Sentence(ErrorOutput error) =>
        error.Name.Split('.')[^1] switch
        {
            nameof(PlatformNotSupportedException)
                when error.Value.Contains("wait", StringComparison.OrdinalIgnoreCase) => OneThread,
            nameof(PlatformNotSupportedException)
                when error.Value.Contains("thread", StringComparison.OrdinalIgnoreCase) => NoThread,
            nameof(PlatformNotSupportedException) => Missing,
            nameof(OutOfMemoryException) => Memory,
            nameof(System.Globalization.CultureNotFoundException) => Culture,
            "HttpRequestException" => Network,
            "JSException" when error.Value.Contains("support fetch", StringComparison.Ordinal) => Network,
            "JSException" => $"{error.Value.TrimEnd('.')}. {Browser}",
            nameof(FileNotFoundException)
                when error.Value.StartsWith("Could not load file or assembly", StringComparison.Ordinal) => NotFetched,
            nameof(FileNotFoundException)
            or nameof(DirectoryNotFoundException)
            or nameof(UnauthorizedAccessException) =>
                $"{error.Value} A page does not see the files of your computer; what a cell writes is gone when "
                    + $"the page is closed.",
            _ => null,
        };
}
