using System.Text.Json;

namespace Curriculum.Interactive.Tests.Support;

/// <summary>A difference between the hosts that is documented: <c>differences.json</c> lists all that may be.</summary>
/// <param name="Notebook">A notebook's name, or * for all.</param>
/// <param name="Cell">A cell's id, or * for all.</param>
/// <param name="What">What differs, in the comparison's words.</param>
/// <param name="Reason">Why it is no fault of the course's.</param>
internal sealed record Difference(string Notebook, string Cell, string What, string Reason)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<Difference> Documented { get; } =
        JsonSerializer.Deserialize<Difference[]>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "differences.json")),
            s_options
        )!;

    public bool Covers(string notebook, string cell, string what) =>
        Notebook is "*" or { }
        && (Notebook == "*" || Notebook == notebook)
        && (Cell == "*" || Cell == cell)
        && What == what;
}
