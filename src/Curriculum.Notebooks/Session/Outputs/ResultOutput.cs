namespace Curriculum.Notebooks;

/// <summary>The value of the cell's trailing expression.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Data">MIME type → text; always holds text/plain.</param>
public sealed record ResultOutput(string Cell, IReadOnlyDictionary<string, string> Data) : CellOutput(Cell);
