namespace Curriculum.Notebooks;

/// <summary>Takes away what the cell has shown so far.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Wait">True: only when the next output comes, so that nothing flickers.</param>
public sealed record ClearOutput(string Cell, bool Wait) : CellOutput(Cell);
