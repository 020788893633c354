using System.Text;

namespace Curriculum.Exercises.Tests;

/// <summary>artifacts/mutants.md: how many mutants each check met, and which it let pass.</summary>
internal static class MutantReport
{
    private static readonly SortedDictionary<Version, string> s_rows = [];

    public static void Add(
        string exercise,
        int tried,
        int broken,
        List<string> survivors,
        IReadOnlyDictionary<string, string> equivalent
    )
    {
        var row = new StringBuilder(
            $"| {exercise} | {tried} | {broken} | {tried - survivors.Count} | {survivors.Count} |\n"
        );
        foreach (var survivor in survivors)
        {
            row.Append(
                $"|  |  |  |  | `{survivor}`: {equivalent.GetValueOrDefault(survivor, "**not explained**")} |\n"
            );
        }

        lock (s_rows)
        {
            s_rows[Version.Parse(exercise)] = row.ToString();
            Directory.CreateDirectory(Repository.Artifacts);
            File.WriteAllText(
                Path.Combine(Repository.Artifacts, "mutants.md"),
                "| exercise | mutants tried | did not compile | rejected | survived |\n|---|---|---|---|---|\n"
                    + string.Concat(s_rows.Values)
            );
        }
    }
}
