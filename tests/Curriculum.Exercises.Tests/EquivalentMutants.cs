namespace Curriculum.Exercises.Tests;

/// <summary>Answers/5.4/equivalent.txt: mutants that compute the same, each with the reason. Lines of the form
/// <c>what changed # why it is the same</c>; the report writes the first part.</summary>
internal static class EquivalentMutants
{
    public static IReadOnlyDictionary<string, string> Of(string exercise)
    {
        var path = Path.Combine(Repository.Answers, exercise, "equivalent.txt");
        return File.Exists(path)
            ? File.ReadLines(path).Where(line => line.Length > 0).Select(Parse).ToDictionary()
            : new Dictionary<string, string>();
    }

    private static (string Change, string Reason) Parse(string line)
    {
        var cut = line.LastIndexOf(" # ", StringComparison.Ordinal);
        return cut > 0 && line.Length > cut + 10
            ? (line[..cut].Trim(), line[(cut + 3)..].Trim())
            : throw new FormatException($"No reason after \" # \" in: {line}");
    }
}
