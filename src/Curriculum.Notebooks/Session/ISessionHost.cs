namespace Curriculum.Notebooks;

/// <summary>
/// What a session asks of the place it runs in: files, references and a line typed by the reader.
/// The session itself opens no file and starts no process, so that it also runs in a browser.
/// </summary>
public interface ISessionHost
{
    /// <summary>
    /// The assemblies every cell compiles against: the framework, Curriculum.Notebooks (for <c>display</c>) and
    /// Microsoft.DotNet.Interactive.Formatting. At run time these names always mean the process's own copies.
    /// Share the objects between sessions: their metadata is read once.
    /// </summary>
    IReadOnlyList<MetadataReference> FrameworkReferences { get; }

    /// <summary>The simple names of <see cref="FrameworkReferences"/>.</summary>
    IEnumerable<string> FrameworkNames =>
        FrameworkReferences.Select(reference => Path.GetFileNameWithoutExtension(reference.Display) ?? "");

    /// <summary>The full name of a file, or null when there is none.</summary>
    /// <param name="path">As written in <c>#r</c> or <c>#load</c>, relative or full.</param>
    /// <param name="baseFile">
    /// The full name of the file that names it; null for a cell (relative to the notebook's folder).
    /// </param>
    string? Resolve(string path, string? baseFile);

    /// <summary>The bytes of a file by the full name that <see cref="Resolve"/> gave.</summary>
    byte[] Read(string fullName);

    /// <summary>The assemblies that one <c>#r</c> stands for: by default the one file it names.</summary>
    IReadOnlyList<string> ResolveReference(string reference, string? baseFile) =>
        Resolve(reference, baseFile) is { } file ? [file] : [];

    /// <summary>A cell that was compiled beforehand, or null: then it is compiled.</summary>
    /// <param name="follows">The assembly of the cell before; null for the first.</param>
    /// <param name="cell">The cell's name.</param>
    /// <param name="source">Its text.</param>
    ReadyCell? Ready(string? follows, string cell, string source) => null;

    /// <summary>What the notebook says is to be seen in the figure of the cell with this text, or null.</summary>
    string? FigureSentence(string code) => null;

    /// <summary>A line typed by the reader, or null at the end of input. Runs on the session's thread.</summary>
    /// <param name="prompt">What to show before the input field.</param>
    string? ReadLine(string prompt);
}
