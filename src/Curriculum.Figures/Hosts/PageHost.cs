namespace Curriculum.Figures.Hosts;

/// <summary>
/// A host that draws by itself, from data, and says so in AppContext: the pages of the live book. There a figure and a
/// matrix bring their data under a MIME type of their own, and no script comes with them.
/// </summary>
internal static class PageHost
{
    public const string MatrixMimeType = "application/vnd.curriculum.matrix+json";

    private const string Html = "text/html",
        Plain = "text/plain";

    public static bool IsHere => AppContext.GetData("curriculum.host") as string == "page";

    /// <summary>What a value is shown as. In the browser itself nobody reads the HTML, so it is not made.</summary>
    public static string[] MimeTypes(string data) =>
        !IsHere ? [Html, Plain]
        : OperatingSystem.IsBrowser() ? [data, Plain]
        : [Html, data, Plain];
}
