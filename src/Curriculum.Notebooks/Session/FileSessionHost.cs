using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Curriculum.Notebooks.Cells;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>
/// A session's host on a computer: files relative to the notebook's folder, the shared framework as references.
/// </summary>
/// <param name="baseDirectory">The notebook's folder.</param>
/// <param name="readLine">
/// Asks the reader for a line (given the prompt); absent: no input, so <c>Console.ReadLine</c> gives null.
/// </param>
public sealed class FileSessionHost(string baseDirectory, Func<string, string?>? readLine = null) : ISessionHost
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(LoadFramework);

    private volatile string? _sent;
    private readonly FigureSentences _sentences = new(Path.GetFullPath(baseDirectory));

    /// <summary>The notebook's folder, a full path.</summary>
    public string BaseDirectory { get; } = Path.GetFullPath(baseDirectory);

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> FrameworkReferences => s_framework.Value;

    /// <inheritdoc/>
    public string? Resolve(string path, string? baseFile)
    {
        var folder = baseFile is null ? BaseDirectory : Path.GetDirectoryName(baseFile) ?? BaseDirectory;
        var full = Path.GetFullPath(path, folder);
        return File.Exists(full) ? full : null;
    }

    /// <inheritdoc/>
    public byte[] Read(string fullName) => RegularFile.Read(fullName);

    /// <summary>
    /// The metadata of the next cell as a front end sent them; what they say of its figure goes before the file.
    /// </summary>
    public void Sent(JsonObject? metadata) =>
        _sent = metadata is null ? null : FigureSentences.In(JsonSerializer.SerializeToElement(metadata));

    /// <inheritdoc/>
    public string? FigureSentence(string code) => _sent ?? _sentences.Of(code);

    /// <inheritdoc/>
    public string? ReadLine(string prompt) => readLine?.Invoke(prompt);

    // The framework's own files (not the tool's packages, which lie elsewhere), then what makes `display` work.
    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(file => string.Equals(Path.GetDirectoryName(file), runtime, StringComparison.OrdinalIgnoreCase))
                .Append(typeof(CellCommands).Assembly.Location)
                .Append(typeof(Formatter).Assembly.Location)
                .Append(typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location)
                .Select(Mapped),
        ];
    }

    // The compiler sees the file in place. MetadataReference.CreateFromFile reads every file whole: 60 MB for the
    // framework.
    private static MetadataReference Mapped(string file)
    {
        using var map = MemoryMappedFile.CreateFromFile(
            File.OpenHandle(file),
            null,
            0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        // The view is never let go of: the references live as long as the process.
        var kept = false;
        view.SafeMemoryMappedViewHandle.DangerousAddRef(ref kept);
        var image = ModuleMetadata.CreateFromImage(
            view.SafeMemoryMappedViewHandle.DangerousGetHandle(),
            (int)new FileInfo(file).Length
        );
        return AssemblyMetadata.Create(image).GetReference(filePath: file, display: file);
    }
}
