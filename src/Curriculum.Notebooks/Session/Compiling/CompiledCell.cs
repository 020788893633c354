namespace Curriculum.Notebooks;

/// <summary>A cell as the compiler left it.</summary>
/// <param name="Assembly">The name of its assembly.</param>
/// <param name="Compilation">The compilation, for the next link of the chain.</param>
/// <param name="Image">The assembly; empty when nothing is to be run.</param>
/// <param name="Symbols">Line numbers and source.</param>
/// <param name="Slot">The cell's place in the state array; null when the cell holds no code.</param>
/// <param name="Factory">Type and method that start the cell.</param>
/// <param name="EndsInValue">Whether a null at its end is its value.</param>
internal sealed record CompiledCell(
    string Assembly,
    Lazy<CSharpCompilation> Compilation,
    byte[] Image,
    CellSymbols Symbols,
    int? Slot,
    (string Type, string Method) Factory,
    Func<bool> EndsInValue
);
