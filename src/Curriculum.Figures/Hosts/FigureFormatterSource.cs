namespace Curriculum.Figures.Hosts;

/// <summary>The formatters of everything this project shows: HTML, and the alternative text as plain text.</summary>
internal sealed class FigureFormatterSource
{
    private readonly Formatter[] _formatters = [new("text/html", Html), new("text/plain", value => value.ToString() ?? "")];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;

    /// <summary>The MIME bundle for the display seam.</summary>
    public static IReadOnlyDictionary<string, string> Bundle(object value) => new Dictionary<string, string>
    {
        ["text/html"] = Html(value),
        ["text/plain"] = value.ToString() ?? "",
    };

    private static string Html(object value)
    {
        switch (value)
        {
            case FigureScript: return FigureScript.Give();
            case LiveFigure live: return WithScript(FigureHtml.Write(live.Figure, live.Id));
            case Figure figure:
                Live.FlushAll();
                return WithScript(FigureHtml.Write(figure));
            default: throw new ArgumentException($"{value.GetType().Name} is not shown by Curriculum.Figures.");
        }
    }

    private static string WithScript(string html) => FigureScript.Given ? html : html + FigureScript.Give();

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
