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

    /// <summary>Writes a verdict in one MIME type.</summary>
    private sealed class VerdictFormatter(string mimeType, Func<Verdict, string> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not Verdict verdict)
            {
                return false;
            }

            writer.Write(write(verdict));
            return true;
        }
    }
}

/// <summary>
/// Tells any notebook host how a type shows itself. Hosts find this attribute by its name, so that no package of a host
/// is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
