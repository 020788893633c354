namespace Curriculum.Grading;

/// <summary>A file that somebody handed in, wherever it lay.</summary>
/// <param name="Student">Whose it seems to be: a folder's or a file's name.</param>
/// <param name="Path">Where it lay, with / between the parts, archives as folders.</param>
/// <param name="Received">When it was handed in, as far as known.</param>
/// <param name="MarkedLate">True when the platform marked it late.</param>
/// <param name="Problem">Why it cannot be read, in a sentence; else null.</param>
/// <param name="Read">Its bytes.</param>
internal sealed record Handed(
    string Student,
    string Path,
    DateTimeOffset? Received,
    bool MarkedLate,
    string? Problem,
    Func<byte[]> Read
)
{
    /// <summary>Its file's name without extension.</summary>
    public string Name => ClassFolder.Stem(Path[(Path.LastIndexOf('/') + 1)..]);
}

/// <summary>A file in a folder or in an archive.</summary>
/// <param name="Parts">The names on the way to it.</param>
/// <param name="Time">When it was last written, as far as known.</param>
/// <param name="Problem">Why it cannot be read; else null.</param>
/// <param name="Read">Its bytes.</param>
internal sealed record Found(IReadOnlyList<string> Parts, DateTimeOffset? Time, string? Problem, Func<byte[]> Read)
{
    public string Name => Parts[^1];

    public bool Is(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    public Found Below(IReadOnlyList<string> parts) => this with { Parts = [.. parts, .. Parts] };
}
