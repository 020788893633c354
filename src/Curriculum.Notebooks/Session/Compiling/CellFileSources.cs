using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Curriculum.Notebooks;

/// <summary>Finds and reads what <c>#load</c> names, through the host.</summary>
/// <param name="host">Has the files.</param>
/// <param name="references">Tells a cell's name from a file's.</param>
/// <param name="asWritten">
/// The cell with its scripts as they are written: puts guards into the scripts' loops and functions, as into a cell's.
/// Null leaves the scripts as they are.
/// </param>
internal sealed class CellFileSources(ISessionHost host, CellFileReferences references, CSharpCompilation? asWritten)
    : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        host.Resolve(path, references.Full(baseFilePath));

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(host.Read(resolvedPath));

    public override SourceText ReadText(string resolvedPath)
    {
        var bytes = host.Read(resolvedPath);
        if (ScriptText.Fault(bytes) is { } fault)
        {
            throw new IOException($"It {fault}"); // the compiler tells it at the #load
        }

        // UTF-8, or what a mark at the beginning says. (The base class would load every code page of the world for it.)
        var text = SourceText.From(new MemoryStream(bytes), Encoding.UTF8);
        if (asWritten is null)
        {
            return text;
        }

        var tree =
            asWritten.SyntaxTrees.FirstOrDefault(one => one.FilePath == resolvedPath)
            ?? CSharpSyntaxTree.ParseText(text, CSharpSession.ParseOptions);
        Func<SemanticModel>? model = asWritten.ContainsSyntaxTree(tree) ? () => asWritten.GetSemanticModel(tree) : null;
        return CellGuards.Add(tree.ToString(), tree, model, CellGuards.Engine, default) is { } safe
            ? SourceText.From(safe, Encoding.UTF8)
            : text;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => references.GetHashCode();
}
