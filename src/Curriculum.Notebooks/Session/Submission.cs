namespace Curriculum.Notebooks;

/// <summary>One cell that compiled and was started: a link of the session's chain.</summary>
public sealed class Submission
{
    private readonly Lazy<CSharpCompilation> _compilation;

    internal Submission(string cell, string source, string assembly, Lazy<CSharpCompilation> compilation)
    {
        (Cell, Source, Assembly) = (cell, source, assembly);
        _compilation = compilation;
    }

    /// <summary>The cell's name, for example cell3.csx.</summary>
    public string Cell { get; }

    /// <summary>The text as the reader wrote it.</summary>
    public string Source { get; }

    /// <summary>
    /// The compilation; its <c>PreviousSubmission</c> is the link before. Of a <see cref="ReadyCell"/> it is made now.
    /// </summary>
    public CSharpCompilation Compilation => _compilation.Value;

    internal string Assembly { get; }

    internal bool IsCompiled => _compilation.IsValueCreated;
}
