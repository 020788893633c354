using Microsoft.CodeAnalysis;

namespace Curriculum.Notebooks;

/// <summary>Finds and reads what <c>#load</c> names, through the host.</summary>
internal sealed class CellFileSources(ISessionHost host, CellFileReferences references) : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        host.Resolve(path, references.Full(baseFilePath));

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(host.Read(resolvedPath));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => references.GetHashCode();
}
