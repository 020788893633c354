using System.Security.Cryptography;
using System.Text.Json;

namespace Curriculum.Grading;

/// <summary>Who let these marks go out. It is of exactly these results: others are not released by it.</summary>
/// <param name="By">Who approved.</param>
/// <param name="Results">The hash of all results.</param>
internal sealed record Approval(string By, string Results)
{
    public const string FileName = "approval.json";

    /// <summary>The hash of results.</summary>
    public static string Of(IReadOnlyList<StudentResult> results)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in results)
        {
            hash.AppendData(one.ToBytes());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static Approval? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<Approval>(File.ReadAllBytes(path)) : null;
}
