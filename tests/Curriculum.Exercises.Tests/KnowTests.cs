using System.Text.RegularExpressions;
using static Curriculum.Notation;

namespace Curriculum.Exercises.Tests;

/// <summary>"What you should know": ten questions, ten answers, and the answers are right.</summary>
public sealed partial class KnowTests
{
    private static readonly string[] s_parts = File.ReadAllText(Path.Combine(Repository.Notebooks, "README.md"))
        .Split("## What you should know")[1]
        .Split("\n## ")[0]
        .Split("**Answers.**");

    [Fact]
    public void There_are_ten_questions_each_with_its_notebook_and_ten_answers()
    {
        Assert.Equal(2, s_parts.Length);
        var questions = Item().Matches(s_parts[0]);
        Assert.Equal(Enumerable.Range(1, 10), questions.Select(Number));
        Assert.Equal(Enumerable.Range(1, 10), Item().Matches(s_parts[1]).Select(Number));
        Assert.All(questions, item => Assert.Matches(@"^\(\d\d\) .*\?$", item.Groups["text"].Value));
        Assert.All(
            questions.Select(item => item.Groups["text"].Value[1..3]),
            number => Assert.Contains(Course.Names, name => name.StartsWith(number, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_answers_that_are_numbers_are_right()
    {
        Assert.Equal(Vec(0, 1, 5), Mat([1, 2], [0, -1], [3, 1]) * Vec(2, -1));
        double Square(double x) => (3 * x - 1) * (3 * x - 1);
        Assert.Equal(12, (Square(1 + 1e-6) - Square(1 - 1e-6)) / 2e-6, 1e-6);
        Assert.Equal((0.0, 5.0), (Vec(3, 4) * Vec(4, -3), Vec(3, 4).L2Norm()));
        var M = Mat([2, 1], [1, 2]);
        Assert.Equal((3 * Vec(1, 1), Vec(1, -1)), (M * Vec(1, 1), M * Vec(1, -1)));
        Assert.Equal(26 / 3.0, new[] { 1.0, 3, 8 }.Average(x => (x - 4) * (x - 4)), 1e-12);
        Assert.All(
            ["$(0, 1, 5)$", "12: ", "$(2xy, x^2) = (4, 1)$", "= 5$", "3 with $(1, 1)$", "\\frac{26}3", "$(1, 1)$"],
            text => Assert.Contains(text, s_parts[1], StringComparison.Ordinal)
        );
    }

    private static int Number(Match item) => int.Parse(item.Groups["number"].Value);

    [GeneratedRegex(@"^(?<number>\d+)\. (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Item();
}
