using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>The claims ledger, notebooks/claims.json.</summary>
internal static class Claims
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Ledger s_ledger = JsonSerializer.Deserialize<Ledger>(
        File.ReadAllText(Path.Combine(Repository.Notebooks, "claims.json")),
        s_options
    )!;

    private static readonly Lazy<ILookup<string, string>> s_testFiles = new(() =>
        Directory
            .GetDirectories(Path.Combine(Repository.Root, "tests"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(path =>
                !path.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .ToLookup(path => Path.GetFileName(path).Split('.')[0], File.ReadAllText) // a class may have several files
    );

    public static IReadOnlyList<Claim> All => s_ledger.Claims;

    /// <summary>The sentences that say why, by notebook.</summary>
    public static IReadOnlyDictionary<string, Because[]> Becauses => s_ledger.Becauses;

    /// <summary>Whether a test method of this full name stands in a file of its class.</summary>
    public static bool TestExists(string name)
    {
        var parts = name.Split('.');
        return parts.Length > 2
            && s_testFiles
                .Value[parts[^2]]
                .Any(source =>
                    source.Contains($"namespace {string.Join('.', parts[..^2])};", StringComparison.Ordinal)
                    && Regex.IsMatch(source, $@"public (async )?(void|Task|static void) {parts[^1]}\(")
                );
    }

    /// <summary>One claim of the lecture and where it is shown.</summary>
    internal sealed record Claim(
        string Id,
        string Statement,
        string[] Members,
        string[] Tests,
        string Notebook,
        string[] Cells,
        bool Later = false
    );

    /// <summary>
    /// A piece of one causal sentence of a cell: the figure that shows it, what the figure's control takes away, and
    /// the test that reruns both; or the code of the reason why it needs none.
    /// </summary>
    internal sealed record Because(
        string Cell,
        string Sentence,
        string? Figure = null,
        string? Control = null,
        string? Test = null,
        string? Exempt = null
    );

    private sealed record Ledger(Claim[] Claims, Dictionary<string, Because[]> Becauses);
}
