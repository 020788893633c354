namespace Curriculum.Site.Outputs;

/// <summary>The kinds of data an output comes as.</summary>
internal static class MimeTypes
{
    public const string Figure = "application/vnd.curriculum.figure+json";
    public const string Verdict = Notebooks.Running.Verdict.MimeType;
    public const string Matrix = "application/vnd.curriculum.matrix+json";
    public const string Html = "text/html";
    public const string Text = "text/plain";
}
