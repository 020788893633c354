using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>Every notebook has the form the course promises, runs as a learner finds it, and runs solved.</summary>
public sealed partial class NotebooksTests
{
    private const int LongestCell = 15;
    private const int WidestLine = 88;

    public static IEnumerable<ITheoryDataRow> Notebooks =>
        Course.Names.Select(name => new TheoryDataRow<string>(name).WithTrait("notebook", name));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_begins_with_text_then_setup(string notebook)
    {
        var cells = Course.Cells(notebook);

        Assert.Equal("markdown", cells[0].Kind);
        Assert.StartsWith("# ", cells[0].Text, StringComparison.Ordinal);
        Assert.Equal("code", cells[1].Kind);
        Assert.StartsWith("#load \"setup.csx\"", cells[1].Text, StringComparison.Ordinal);
        Assert.Equal("markdown", cells[^1].Kind);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_is_committed_clean(string notebook)
    {
        var json = Course.Json(notebook);

        Assert.Equal(4, json["nbformat"]!.GetValue<int>());
        Assert.Equal(5, json["nbformat_minor"]!.GetValue<int>());
        Assert.Equal(["kernelspec", "language_info"], json["metadata"]!.AsObject().Select(m => m.Key).Order());
        Assert.Equal(".net-csharp", json["metadata"]!["kernelspec"]!["name"]!.GetValue<string>());
        Assert.All(
            json["cells"]!.AsArray(),
            cell =>
            {
                Assert.True(cell!["metadata"]!.AsObject().Count == 0 || IsOfTheFigure(cell), $"{cell["id"]}");
                if (cell["cell_type"]!.GetValue<string>() == "code")
                {
                    Assert.Null(cell["execution_count"]);
                    Assert.Empty(cell["outputs"]!.AsArray());
                }
            }
        );
    }

    /// <summary>Beyond 88 columns a page cuts a line off, and a learner has to scroll.</summary>
    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_line_of_a_code_cell_is_wider_than_88_columns(string notebook) =>
        Assert.All(
            Course.Cells(notebook).Where(cell => cell.IsCode),
            cell =>
                Assert.All(
                    cell.Text.Split('\n'),
                    line => Assert.True(line.Length <= WidestLine, $"{cell.Id}: {line.Length} columns: {line}")
                )
        );

    // {"curriculum": {"alt": "…", "guess": {…}}}: what is to be seen in the cell's figure, and what is asked before it.
    private static bool IsOfTheFigure(JsonNode cell) =>
        cell["metadata"] is JsonObject { Count: 1 } metadata
        && metadata["curriculum"] is JsonObject { Count: > 0 } ours
        && ours.All(entry => entry.Key is "alt" or "guess")
        && (
            ours["alt"] is not { } alt || (alt.GetValue<string>() is { Length: > 20 and < 300 } text && text[^1] == '.')
        )
        && cell["cell_type"]!.GetValue<string>() == "code"
        && cell["source"]!.ToJsonString().Contains("Plot.", StringComparison.Ordinal);

    /// <summary>
    /// A text above a figure tells what is to be seen before the reader looks: it lives in the metadata.
    /// </summary>
    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_code_cell_holds_an_alternative_text(string notebook) =>
        Assert.DoesNotContain(
            Course.Cells(notebook),
            cell => cell.IsCode && cell.Text.Contains(".Alt(", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Its_cells_have_readable_unique_ids_and_are_short(string notebook)
    {
        var cells = Course.Cells(notebook);

        Assert.Equal(cells.Count, cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(cells, cell => Assert.Matches(IdForm(), cell.Id));
        Assert.All(
            cells.Where(cell => cell.IsCode),
            cell => Assert.True(cell.Text.TrimEnd().Split('\n').Length <= LongestCell, $"{cell.Id} is too long")
        );
        Assert.DoesNotContain(cells, cell => cell.IsCode && cell.Text.Contains("#!", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_shows_four_figures_and_asks_two_exercises(string notebook)
    {
        var cells = Course.Cells(notebook);
        var asked = cells.Select(cell => cell.Exercise("exercise-")).OfType<string>().ToList();

        Assert.True(cells.Count(cell => cell.IsCode && cell.Text.Contains("Plot.", StringComparison.Ordinal)) >= 4);
        Assert.True(asked.Count >= 2, $"only {asked.Count} exercises");
        var numbers = Enumerable
            .Range(1, 99)
            .Select(i => $"{int.Parse(notebook[..2])}.{i}")
            .Except(RetiredTests.Retired);
        Assert.Equal(numbers.Take(asked.Count), asked.OrderBy(Version.Parse));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Each_stub_is_followed_by_its_check(string notebook)
    {
        var cells = Course.Cells(notebook);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Exercise("exercise-") is not { } id)
            {
                Assert.True(
                    cells[i].Exercise("check-") is null
                        || cells[i - 1].Id == Course.StubId(cells[i].Exercise("check-")!)
                );
                continue;
            }

            var question = Exercise.All.Single(exercise => exercise.Id == id);
            Assert.Equal(Course.CheckId(id), cells[i + 1].Id);
            Assert.Equal($"Exercise.{question.Name}.Check({question.Name})", cells[i + 1].Text.Trim());
            Assert.Contains("throw new NotImplementedException()", cells[i].Text, StringComparison.Ordinal);
            Assert.Contains(id, AnswerFile.Exercises);
        }
    }

    [Fact]
    public void Every_exercise_has_answers_and_a_stub_and_every_answer_an_exercise()
    {
        var known = Exercise.All.Select(exercise => exercise.Id).ToList();
        var asked = Course.Names.SelectMany(Course.Cells).Select(cell => cell.Exercise("exercise-")).OfType<string>();

        Assert.Equal(known.Order(StringComparer.Ordinal), AnswerFile.Exercises.Order(StringComparer.Ordinal));
        Assert.Equal(known.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_names_every_claim_the_ledger_puts_there(string notebook)
    {
        var text = string.Join('\n', Course.Cells(notebook).Where(cell => !cell.IsCode).Select(cell => cell.Text));

        Assert.All(
            Claims.All.Where(claim => claim.Notebook == notebook && !claim.Later),
            claim => Assert.True(Regex.IsMatch(text, $@"\b{claim.Id}\b"), $"{notebook} does not name claim {claim.Id}")
        );
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void As_a_learner_finds_it_nothing_fails_and_no_exercise_is_started(string notebook)
    {
        var (verdicts, errors) = SolvedNotebook.AsFound(notebook);

        Assert.Empty(errors);
        Assert.All(verdicts, pair => Assert.True(pair.Value.Word == "not started", $"{pair.Key}: {pair.Value}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Solved_nothing_fails_and_every_check_is_correct(string notebook)
    {
        var solved = SolvedNotebook.Of(notebook);

        Assert.Empty(solved.Errors);
        Assert.NotEmpty(solved.Verdicts);
        Assert.All(solved.Verdicts, pair => Assert.True(pair.Value.Word == "correct", $"{pair.Key}: {pair.Value}"));
    }

    [GeneratedRegex("^[a-z0-9-]{1,64}$")]
    private static partial Regex IdForm();
}
