using System.Text.Json;
using System.Text.RegularExpressions;
using Curriculum.Notebooks;

namespace Curriculum.Exercises.Tests;

/// <summary>A notebook, the command and a page of the book agree on what is solved, by the text that was
/// checked.</summary>
public sealed partial class AgreementTests
{
    public static IEnumerable<ITheoryDataRow> Notebooks => NotebooksTests.Notebooks;

    [Fact]
    public void The_page_names_a_text_as_the_checks_do()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "tests/Curriculum.Site.Tests/web/digest.test.js"));
        var lines = Named().Matches(page);

        Assert.True(lines.Count >= 3);
        Assert.All(
            lines,
            line =>
                Assert.Equal(
                    line.Groups["name"].Value,
                    AnswerText.Digest(JsonSerializer.Deserialize<string>(line.Groups["text"].Value)!)
                )
        );
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_verdict_in_a_notebook_and_in_the_command_is_of_the_answers_text(string notebook) =>
        Assert.All(
            SolvedNotebook.Of(notebook).Verdicts,
            pair =>
            {
                var text = AnswerFile.Solution(pair.Key).Code;
                var json = pair.Value.Json!.Value;
                var output = new ResultOutput(
                    "check",
                    new Dictionary<string, string> { [Verdict.MimeType] = json.GetRawText() }
                );

                Assert.Equal(AnswerText.Digest(text), json.GetProperty("of").GetString());
                Assert.Equal(AnswerText.Digest(text), Curriculum.Notebooks.Running.Verdict.FromOutput(output)!.Of);
                Assert.NotEqual(AnswerText.Digest(text + " "), json.GetProperty("of").GetString());
            }
        );

    [Fact]
    public void Another_text_has_another_name_though_its_verdict_is_the_same()
    {
        var names = AnswerFile
            .Of("1.1")
            .Where(answer => !answer.IsWrong)
            .Select(answer => SolvedNotebook.Try("1.1", answer.Code).Json!.Value.GetProperty("of").GetString())
            .ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [GeneratedRegex(@"digest\((?<text>""[^\n]*"")\), ""(?<name>[0-9a-f]{14})""")]
    private static partial Regex Named();
}
