using System.Collections.Immutable;

namespace Curriculum.Notebooks;

/// <summary>
/// A session's host without a file system. A file is known by its last name alone: <c>#r
/// "../artifacts/course/X.dll"</c>
/// means X.dll, <c>#load "setup.csx"</c> the course's own.
/// </summary>
public abstract class BundledFiles : ISessionHost
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known;
    private readonly string[] _framework;
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    /// <param name="references">
    /// The assemblies that every cell compiles against, as a <see cref="FileBundle"/>; asked for when one is compiled.
    /// </param>
    /// <param name="framework">Their names.</param>
    /// <param name="known">The names of the files that can be fetched.</param>
    protected BundledFiles(Func<byte[]> references, IEnumerable<string> framework, IEnumerable<string> known)
    {
        _known = new(known, StringComparer.OrdinalIgnoreCase);
        _framework = [.. framework];
        _references = new(() => [.. Referred(references())]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> FrameworkReferences => _references.Value;

    /// <inheritdoc/>
    public IEnumerable<string> FrameworkNames => _framework.Select(name => Path.GetFileNameWithoutExtension(name));

    /// <inheritdoc/>
    public virtual ReadyCell? Ready(string? follows, string cell, string source) => null;

    /// <inheritdoc/>
    public virtual string? FigureSentence(string code) => null;

    /// <inheritdoc/>
    public string? ReadLine(string prompt) => null;

    /// <summary>A file that is there from the beginning.</summary>
    public void Add(string name, byte[] bytes)
    {
        lock (_files)
        {
            _files[name] = bytes;
        }
    }

    /// <inheritdoc/>
    public string? Resolve(string path, string? baseFile)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        lock (_files)
        {
            return _known.TryGetValue(name, out var known) ? known
                : _files.ContainsKey(name) ? name
                : null;
        }
    }

    /// <inheritdoc/>
    public byte[] Read(string fullName)
    {
        lock (_files)
        {
            if (!_files.TryGetValue(fullName, out var bytes))
            {
                _files[fullName] = bytes = Fetch(fullName);
            }

            return bytes;
        }
    }

    /// <summary>The bytes of a known file. It is asked for once.</summary>
    protected abstract byte[] Fetch(string name);

    private static IEnumerable<MetadataReference> Referred(byte[] bundle) =>
        FileBundle
            .Table(bundle)
            .Select(file =>
                MetadataReference.CreateFromImage(
                    ImmutableArray.Create(bundle, file.Start, file.Length),
                    filePath: file.Name
                )
            );
}
