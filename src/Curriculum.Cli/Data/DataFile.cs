namespace Curriculum.Cli.Data;

/// <summary>One file of a data set.</summary>
/// <param name="Name">Its name, the same at every mirror.</param>
/// <param name="Length">Its size in bytes; a longer answer is cut off.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal.</param>
internal sealed record DataFile(string Name, long Length, string Sha256);
