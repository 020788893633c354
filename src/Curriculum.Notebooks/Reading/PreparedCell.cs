namespace Curriculum.Notebooks.Reading;

/// <summary>A cell after its magic lines were read: pieces of plain C# to run one after the other.</summary>
/// <param name="Parts">Name and code of each piece, in order; the cell itself is the last.</param>
/// <param name="Timed">Whether to say how long it took.</param>
/// <param name="Refusal">Why the cell is not run; null when it is.</param>
public sealed record PreparedCell(
    IReadOnlyList<(string Name, string Code)> Parts,
    bool Timed = false,
    ErrorOutput? Refusal = null
)
{
    /// <summary>What a timed cell says at its end.</summary>
    public static StreamOutput WallTime(string cell, TimeSpan time) =>
        new(
            cell,
            "stdout",
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Wall time: {time.TotalMilliseconds:F1} ms\n"
            )
        );
}
