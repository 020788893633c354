namespace Curriculum.Exercises;

/// <summary>The three forms of a verdict, in the shape notebook hosts look for by name.</summary>
internal sealed class VerdictFormatterSource
{
    /// <summary>HTML for people, JSON for programs, plain text for a terminal.</summary>
#pragma warning disable CA1822 // hosts call it on an instance
    public IEnumerable<object> CreateTypeFormatters() =>
#pragma warning restore CA1822
        [
            new VerdictFormatter("text/html", verdict => verdict.ToHtml()),
            new VerdictFormatter("text/plain", verdict => verdict.ToString()),
            new VerdictFormatter(Verdict.MimeType, verdict => verdict.ToJson()),
        ];
}
