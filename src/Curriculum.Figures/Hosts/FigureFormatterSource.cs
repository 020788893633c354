namespace Curriculum.Figures.Hosts;

/// <summary>
/// The formatters of everything this project shows: HTML, the alternative text as plain text, and the data.
/// </summary>
internal sealed class FigureFormatterSource
{
    private readonly Formatter[] _formatters =
    [
        new("text/html", value => Write(value, "text/html")),
        new(FigureSpec.MimeType, value => Write(value, FigureSpec.MimeType)),
        new("text/plain", value => Write(value, "text/plain")),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;

    /// <summary>The MIME bundle for the display seam.</summary>
    public static IReadOnlyDictionary<string, string> Bundle(object value) =>
        PageHost.MimeTypes(FigureSpec.MimeType).ToDictionary(type => type, type => Write(value, type));

    private static string Write(object value, string mimeType)
    {
        if (mimeType == "text/plain")
        {
            return (value is Figure shown ? shown.Said(FigureSentence.Now()) : value).ToString() ?? "";
        }

        switch (value)
        {
            case FigureScript:
                return FigureScript.Give();
            case LiveFigure live:
                return Write(live.Figure, live.Id, mimeType);
            case Figure figure:
                Live.FlushAll();
                return Write(figure.Said(FigureSentence.Now()), null, mimeType);
            default:
                throw new ArgumentException($"{value.GetType().Name} is not shown by Curriculum.Figures.");
        }
    }

    private static string Write(Figure figure, string? live, string mimeType)
    {
        if (mimeType == FigureSpec.MimeType)
        {
            return FigureSpec.Write(figure, live);
        }

        var html = FigureHtml.Write(figure, live);
        return PageHost.IsHere || FigureScript.Given ? html : html + FigureScript.Give();
    }

    /// <summary>What the name convention asks of a formatter: a MIME type, and Format.</summary>
    internal sealed class Formatter(string mimeType, Func<object, string> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object value, TextWriter writer)
        {
            writer.Write(write(value));
            return true;
        }
    }
}
