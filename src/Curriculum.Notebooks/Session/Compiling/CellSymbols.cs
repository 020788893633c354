using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis.Text;

namespace Curriculum.Notebooks;

/// <summary>From an instruction of a cell's assembly to the file, line and source line it came from.</summary>
/// <param name="image">The portable PDB.</param>
/// <param name="compilation">The cell and what it loads, as written.</param>
internal sealed class CellSymbols(byte[] image, Func<Compilation> compilation)
{
    private readonly Lazy<Dictionary<string, SourceText>> _sources = new(() =>
        compilation()
            .SyntaxTrees.DistinctBy(tree => tree.FilePath)
            .ToDictionary(tree => tree.FilePath, tree => tree.GetText())
    );
    private readonly Lazy<MetadataReader> _reader = new(() =>
        MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(image)).GetMetadataReader()
    );

    public byte[] Image => image;

    public (string File, int Line, string Source)? Locate(int methodToken, int offset)
    {
        var handle = MetadataTokens.EntityHandle(methodToken);
        if (handle.Kind != HandleKind.MethodDefinition)
        {
            return null;
        }

        var method = _reader.Value.GetMethodDebugInformation(
            ((MethodDefinitionHandle)handle).ToDebugInformationHandle()
        );
        SequencePoint? found = null;
        foreach (var point in method.GetSequencePoints())
        {
            if (!point.IsHidden && (point.Offset <= offset || found is null))
            {
                found = point;
            }
        }
        if (found is not { } at)
        {
            return null;
        }

        var file = _reader.Value.GetString(_reader.Value.GetDocument(at.Document).Name);
        return (file, at.StartLine, SourceLine(file, at.StartLine));
    }

    public string SourceLine(string file, int line) =>
        _sources.Value.TryGetValue(file, out var text) && line >= 1 && line <= text.Lines.Count
            ? text.Lines[line - 1].ToString()
            : "";
}
