namespace Curriculum.Notebooks;

/// <summary>A value shown with <c>display</c>, or a new look of one shown before.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Data">MIME type → text; always holds text/plain when the session made it.</param>
/// <param name="DisplayId">The name under which later updates find it; null when it has none.</param>
/// <param name="IsUpdate">False: a new output. True: every output shown with this id takes this look.</param>
public sealed record DisplayOutput(
    string Cell,
    IReadOnlyDictionary<string, string> Data,
    string? DisplayId,
    bool IsUpdate
) : CellOutput(Cell);
