using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Curriculum.Notebooks;

/// <summary>Turns <c>#r</c> into metadata through the host, and finds what lies beside a referenced assembly.</summary>
internal sealed class CellFileReferences(ISessionHost host) : MetadataReferenceResolver
{
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    ) =>
        [
            .. host.ResolveReference(reference, Full(baseFilePath))
                .Select(file => Reference(file).WithProperties(properties)),
        ];

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition,
        AssemblyIdentity referenceIdentity
    ) =>
        definition is PortableExecutableReference { FilePath: { } file }
        && _references.ContainsKey(file)
        && host.Resolve(referenceIdentity.Name + ".dll", file) is { } found
            ? Reference(found)
            : null;

    /// <summary>A file that <c>#r</c> named in a cell that was compiled beforehand.</summary>
    public void Add(string file)
    {
        _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        _named.TryAdd(file, true);
    }

    /// <summary>The file of an assembly by its simple name: one that was referenced, or one beside those.</summary>
    public string? FindFile(string assemblyName)
    {
        if (_files.TryGetValue(assemblyName, out var file))
        {
            return file;
        }

        foreach (var known in _references.Keys.Concat(_named.Keys))
        {
            if (host.Resolve(assemblyName + ".dll", known) is { } beside)
            {
                return beside;
            }
        }
        return null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => host.GetHashCode();

    // A cell's own name (cell3.csx) is no file: its #r is relative to the notebook's folder.
    internal string? Full(string? baseFile) =>
        baseFile is null || host.Resolve(baseFile, null) != baseFile ? null : baseFile;

    private PortableExecutableReference Reference(string file)
    {
        _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        return _references.GetOrAdd(
            file,
            name =>
                MetadataReference.CreateFromImage(
                    ImmutableArray.Create(host.Read(name)),
                    filePath: name,
                    documentation: new HostDocumentation(host, name)
                )
        );
    }
}
