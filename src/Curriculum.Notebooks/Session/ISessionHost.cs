using Microsoft.CodeAnalysis;

namespace Curriculum.Notebooks;

/// <summary>
/// What a session asks of the place it runs in: files, references and a line typed by the reader.
/// The session itself opens no file and starts no process, so that it also runs in a browser.
/// </summary>
public interface ISessionHost
{
    /// <summary>The assemblies every cell compiles against (the framework). Asked once per session; share the objects.</summary>
    IReadOnlyList<MetadataReference> FrameworkReferences { get; }

    /// <summary>
    /// The full name of a file that a cell or script names in <c>#r</c> or <c>#load</c>, or null when there is none.
    /// </summary>
    /// <param name="path">As written, relative or full.</param>
    /// <param name="baseFile">The full name of the script that names it; null for a cell (then relative to the notebook's folder).</param>
    string? Resolve(string path, string? baseFile);

    /// <summary>The bytes of a file by the full name that <see cref="Resolve"/> gave.</summary>
    byte[] Read(string fullName);

    /// <summary>A line typed by the reader, or null at the end of input. Runs on the session's thread.</summary>
    /// <param name="prompt">What to show before the input field.</param>
    string? ReadLine(string prompt);
}
