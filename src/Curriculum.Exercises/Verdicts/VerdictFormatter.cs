namespace Curriculum.Exercises;

/// <summary>Writes a verdict in one MIME type.</summary>
internal sealed class VerdictFormatter(string mimeType, Func<Verdict, string> write)
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
