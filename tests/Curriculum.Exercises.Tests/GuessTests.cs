using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>What a reader is asked to guess before a figure shows: "curriculum.guess" in a cell's metadata.</summary>
public sealed class GuessTests
{
    public static TheoryData<string> Notebooks => [.. Course.Names];

    public static TheoryData<string> Asking => [.. Course.Names.Where(name => Guesses(name).Count > 0)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_asks_once_at_most(string notebook) => Assert.InRange(Guesses(notebook).Count, 0, 1);

    [Fact]
    public void Some_notebooks_ask() => Assert.InRange(Asking.Count, 5, Course.Names.Count);

    [Theory]
    [MemberData(nameof(Asking))]
    public void The_answer_stands_below_the_figure_or_in_its_sentence_and_not_above_it(string notebook)
    {
        var cells = Course.Json(notebook)["cells"]!.AsArray();
        var (at, guess) = Assert.Single(Guesses(notebook));
        var answer = guess["answer"]!.GetValue<double>();
        Assert.EndsWith("?", guess["ask"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(guess["unit"]!.GetValue<string>());
        var below = cells.Skip(at + 1).First(cell => cell!["cell_type"]!.GetValue<string>() == "markdown");
        var sentence = cells[at]!["metadata"]!["curriculum"]!["alt"]?.GetValue<string>() ?? "";

        Assert.True(Holds(sentence + " " + Text(below!), answer), $"{notebook}: {answer} is told nowhere");
        Assert.False(Holds(guess["ask"]!.GetValue<string>(), answer), $"{notebook}: the question tells {answer}");
        Assert.False(Holds(Text(cells[at - 1]!), answer), $"{notebook}: {answer} stands just above the figure");
    }

    private static List<(int At, JsonNode Guess)> Guesses(string notebook) =>
        [
            .. Course.Json(notebook)["cells"]!
                .AsArray()
                .Select((cell, at) => (at, cell!["metadata"]?["curriculum"]?["guess"]))
                .Where(one => one.Item2 is not null)
                .Select(one => (one.at, one.Item2!)),
        ];

    // Some number of the text is the answer, rounded as the answer is.
    private static bool Holds(string text, double answer)
    {
        var digits = answer.ToString(CultureInfo.InvariantCulture).Split('.') is [_, var behind] ? behind.Length : 0;
        return Regex
            .Matches(text, @"\d+(\.\d+)?")
            .Any(match => Math.Round(double.Parse(match.Value, CultureInfo.InvariantCulture), digits) == answer);
    }

    private static string Text(JsonNode cell) =>
        cell["source"] is JsonArray lines
            ? string.Concat(lines.Select(line => line!.GetValue<string>()))
            : cell["source"]!.GetValue<string>();
}
