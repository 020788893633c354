namespace Curriculum.Notebooks;

/// <summary>
/// A notebook that cannot be read. The message is one sentence that says what is wrong and what to do.
/// </summary>
public sealed class NotebookException : Exception
{
    /// <summary>A failure without further detail.</summary>
    public NotebookException() { }

    /// <summary>A failure said in one sentence.</summary>
    public NotebookException(string message)
        : base(message) { }

    /// <summary>A failure said in one sentence, with its cause.</summary>
    public NotebookException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The line of the file where reading failed, from 1; null when the fault is not at one line.</summary>
    public int? Line { get; init; }
}
