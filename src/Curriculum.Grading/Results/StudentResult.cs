using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Curriculum.Grading;

/// <summary>
/// <c>result.json</c>, version 1, described by <c>result.schema.json</c>: all that is known of a student. It holds no
/// time of grading, so that equal work gives equal bytes.
/// </summary>
internal sealed record StudentResult
{
    public const string SchemaName = "curriculum-result/1";

    private static readonly JsonSerializerOptions s_layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string Schema { get; init; }

    public required string Student { get; init; }

    public required string Name { get; init; }

    public required string? Group { get; init; }

    /// <summary>The course's version, and the policy's.</summary>
    public required string Course { get; init; }

    public required string Policy { get; init; }

    public required string Isolation { get; init; }

    /// <summary>
    /// graded, absent (in the roster, nothing handed in) or unreadable (nothing that could be graded).
    /// </summary>
    public required string Status { get; init; }

    public required IReadOnlyList<SubmissionFacts> Submissions { get; init; }

    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>Σ of the marks that are settled.</summary>
    public required double Points { get; init; }

    public required double Of { get; init; }

    /// <summary>True while a mark waits for a person.</summary>
    public required bool Open { get; init; }

    public required IReadOnlyDictionary<string, string> Keys { get; init; }

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, s_layout), (byte)'\n'];

    /// <summary>A result that was written.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static StudentResult Read(byte[] bytes) =>
        JsonSerializer.Deserialize<StudentResult>(bytes, s_layout) is { Schema: SchemaName } result
            ? result
            : throw new JsonException($"It is not of the schema {SchemaName}.");
}

/// <summary>A file that was handed in.</summary>
/// <param name="File">Where it lay.</param>
/// <param name="Notebook">What it answers, or null.</param>
/// <param name="Received">When, if known.</param>
/// <param name="DaysLate">Days begun after the deadline; 0 in time.</param>
/// <param name="Problem">Why it was not graded, or null.</param>
internal sealed record SubmissionFacts(
    string File,
    string? Notebook,
    DateTimeOffset? Received,
    int DaysLate,
    string? Problem
);

/// <summary>An exercise's mark.</summary>
/// <param name="Result">What the judge said.</param>
/// <param name="File">The file that counts.</param>
/// <param name="Points">The mark; null while a person has to look.</param>
/// <param name="Of">What the exercise is worth.</param>
/// <param name="Deducted">Points taken away for being late.</param>
/// <param name="Person">Who overrode it and why, or null.</param>
internal sealed record Mark(
    ExerciseResult Result,
    string? File,
    double? Points,
    double Of,
    double Deducted,
    string? Person
)
{
    /// <summary>The teacher's words on it, or null.</summary>
    public string? Words { get; init; }

    /// <summary>The sentence of the slip that has a name; null where none was recognised.</summary>
    [JsonIgnore]
    public string? Slip => Result.Verdict == Verdict.Almost ? Result.Message : null;
}
