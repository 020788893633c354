using System.Text.Json;

namespace Curriculum.Exercises.Tests;

/// <summary>The claims ledger, notebooks/claims.json.</summary>
internal static class Claims
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<Claim> All { get; } =
        JsonSerializer.Deserialize<List<Claim>>(
            File.ReadAllText(Path.Combine(Repository.Notebooks, "claims.json")),
            s_options
        )!;

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
}
