using Microsoft.CodeAnalysis;

namespace Curriculum.Notebooks;

/// <summary>A session's host on a computer: files relative to the notebook's folder, the shared framework as references.</summary>
/// <param name="baseDirectory">The notebook's folder.</param>
/// <param name="readLine">Asks the reader for a line (given the prompt); absent: no input, so <c>Console.ReadLine</c> gives null.</param>
public sealed class FileSessionHost(string baseDirectory, Func<string, string?>? readLine = null) : ISessionHost
{
    /// <summary>The notebook's folder, a full path.</summary>
    public string BaseDirectory { get; } = Path.GetFullPath(baseDirectory);

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> FrameworkReferences => throw new NotSupportedException();

    /// <inheritdoc/>
    public string? Resolve(string path, string? baseFile)
    {
        var folder = baseFile is null ? BaseDirectory : Path.GetDirectoryName(baseFile) ?? BaseDirectory;
        var full = Path.GetFullPath(path, folder);
        return File.Exists(full) ? full : null;
    }

    /// <inheritdoc/>
    public byte[] Read(string fullName) => File.ReadAllBytes(fullName);

    /// <inheritdoc/>
    public string? ReadLine(string prompt) => readLine?.Invoke(prompt);
}
