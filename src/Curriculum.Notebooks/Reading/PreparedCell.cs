namespace Curriculum.Kernel.Magics;

/// <summary>A cell after its magic lines were read: pieces of plain C# to run one after the other.</summary>
/// <param name="Parts">Name and code of each piece, in order; the cell itself is the last.</param>
/// <param name="Timed">Whether to say how long it took.</param>
/// <param name="Pager">Pages for the front end's pager.</param>
/// <param name="Refusal">Why the cell is not run; null when it is.</param>
internal sealed record PreparedCell(
    IReadOnlyList<(string Name, string Code)> Parts,
    bool Timed = false,
    IReadOnlyList<JsonObject>? Pager = null,
    ErrorOutput? Refusal = null
);
