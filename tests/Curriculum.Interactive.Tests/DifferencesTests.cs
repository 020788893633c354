using Curriculum.Interactive.Tests.Support;

namespace Curriculum.Interactive.Tests;

/// <summary>What is said of the differences between the hosts.</summary>
public sealed class DifferencesTests
{
    [Fact]
    public void The_readme_says_how_many_differences_are_documented()
    {
        string[] words = ["no", "one", "two", "three", "four", "five", "six"];
        Assert.Contains(
            $"[{words[Difference.Documented.Count]} documented differences](tests/",
            File.ReadAllText(Path.Combine(Repository.Root, "README.md")),
            StringComparison.Ordinal
        );
    }
}
