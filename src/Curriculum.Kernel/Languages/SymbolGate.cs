using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Kernel.Languages;

/// <summary>One at a time where compilations read assemblies for the first time.</summary>
/// <remarks>
/// Roslyn keeps the symbols of an assembly with its metadata, for later compilations to share. Two compilations that read
/// it at the same moment each make their own, and in a chain of cells that mixes both every name is ambiguous (CS0121).
/// </remarks>
internal static class SymbolGate
{
    private static readonly Lock Gate = new();

    /// <summary>Makes the compilation and reads what it refers to, alone.</summary>
    public static void Bind(Func<CSharpCompilation> create)
    {
        lock (Gate) _ = create().Assembly;
    }
}
