using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>One answer of Answers/5.4/: solution.csx, right-*.csx or wrong-*.csx.</summary>
internal sealed partial record AnswerFile(string Exercise, string Name, string Code)
{
    public bool IsSolution => Name == "solution";

    public bool IsRight => Name.StartsWith("right-", StringComparison.Ordinal);

    public bool IsWrong => Name.StartsWith("wrong-", StringComparison.Ordinal);

    public static IEnumerable<string> Exercises { get; } =
    [.. Directory.GetDirectories(Repository.Answers).Select(folder => Path.GetFileName(folder)).OrderBy(Version.Parse)];

    public static IReadOnlyList<AnswerFile> Of(string exercise) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Answers, exercise), "*.csx")
                .Order(StringComparer.Ordinal)
                .Select(path => new AnswerFile(
                    exercise,
                    Path.GetFileNameWithoutExtension(path),
                    File.ReadAllText(path)
                )),
        ];

    public static AnswerFile Solution(string exercise) => Of(exercise).Single(answer => answer.IsSolution);

    /// <summary>The value of a first line such as "// verdict: almost"; null if there is none.</summary>
    public string? Head(string key) =>
        HeadLine().Matches(Code).FirstOrDefault(match => match.Groups[1].Value == key)?.Groups[2].Value.Trim();

    public override string ToString() => $"{Exercise} {Name}";

    [GeneratedRegex(@"^// (why|verdict|words): (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadLine();
}
