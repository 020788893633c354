namespace Curriculum.Exercises.Tests;

/// <summary>
/// Every because has a control: a sentence of a notebook with a causal word stands in claims.json with the figure, the
/// control and the test that reruns it, or with the reason why it needs none.
/// </summary>
public sealed class CausalSentencesTests
{
    // What needs no control, by the code that an entry bears.
    private static readonly Dictionary<string, string> s_exemptions = new()
    {
        ["definition"] = "says what a word, a letter or a line of code means, or what a method is for",
        ["proof"] = "a step of an argument that the text gives whole",
        ["arithmetic"] = "numbers anybody can add up, or a formula asserted by the claim of its cell",
        ["source"] = "somebody else's result, named",
        ["wording"] = "the word says no cause: a title, a question, a promise or a request",
    };

    private static readonly IReadOnlyList<(string Notebook, Claims.Because Entry)> s_entries =
    [
        .. Claims.Becauses.SelectMany(notebook => notebook.Value.Select(entry => (notebook.Key, entry))),
    ];

    [Fact]
    public void Every_causal_sentence_has_one_entry_in_the_ledger()
    {
        var missing = CausalSentences
            .All.Where(sentence => s_entries.Count(entry => Matches(entry, sentence)) != 1)
            .Select(sentence => $"{sentence.Notebook}/{sentence.Cell}: {sentence.Text}")
            .ToList();

        Assert.True(missing.Count == 0, $"Not once in claims.json:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void An_entry_has_one_sentence_and_its_cell_control_and_test_exist()
    {
        var faults = s_entries.Select(Fault).OfType<string>().ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void The_entries_stand_in_the_order_of_the_course()
    {
        Assert.Equal(Claims.Becauses.Keys.Order(StringComparer.Ordinal), Claims.Becauses.Keys);
        Assert.All(Claims.Becauses.Keys, notebook => Assert.Contains(notebook, Course.Names));
        Assert.All(
            Claims.Becauses,
            notebook =>
            {
                var cells = Course.Cells(notebook.Key).Select(cell => cell.Id).ToList();
                var places = notebook.Value.Select(entry => cells.IndexOf(entry.Cell)).ToList();
                Assert.Equal(places.Order(), places);
            }
        );
    }

    [Theory]
    [InlineData("The loss falls because the step is small.", true)]
    [InlineData("It ends early, for the folds lie on one line.", true)]
    [InlineData("Look at the picture. So the meeting is the optimum.", true)]
    [InlineData("It is made of flat pieces, for example of two.\n", true)]
    [InlineData("It is made of flat pieces. Turn it.", false)]
    [InlineData("| a | the cause |\n| b | nothing |", true)]
    [InlineData("Sort the labels first.", false)]
    public void A_causal_word_is_seen_in_any_block(string text, bool causal) =>
        Assert.Equal(causal, CausalSentences.In(text).Any());

    [Fact]
    public void A_sentence_ends_at_a_blank_line_a_row_an_item_and_a_full_stop()
    {
        var text = "# Why\nOne, because\nof two. Three\n\n- four makes five\n- six\n\n| so that | x |\n| 7 | 8 |";

        Assert.Equal(
            ["# Why", "One, because of two.", "- four makes five", "| so that | x |"],
            CausalSentences.In(text)
        );
    }

    [Fact]
    public void An_entry_without_its_sentence_cell_or_test_is_a_fault()
    {
        var (notebook, right) = s_entries.First(entry => entry.Entry.Test is not null);

        Assert.Null(Fault((notebook, right)));
        Assert.NotNull(Fault((notebook, right with { Sentence = right.Sentence + " because nobody said so" })));
        Assert.NotNull(Fault((notebook, right with { Sentence = "straight" })));
        Assert.NotNull(Fault((notebook, right with { Cell = "no-such-cell" })));
        Assert.NotNull(Fault((notebook, right with { Figure = "no-such-figure" })));
        Assert.NotNull(Fault((notebook, right with { Control = " " })));
        Assert.NotNull(Fault((notebook, right with { Test = right.Test + "_not" })));
        Assert.NotNull(Fault((notebook, right with { Exempt = "proof" })));
        Assert.NotNull(Fault((notebook, new(right.Cell, right.Sentence, Exempt: "obvious"))));
    }

    private static bool Matches(
        (string Notebook, Claims.Because Entry) entry,
        CausalSentences.CausalSentence sentence
    ) =>
        entry.Notebook == sentence.Notebook
        && entry.Entry.Cell == sentence.Cell
        && sentence.Text.Contains(entry.Entry.Sentence, StringComparison.Ordinal);

    private static string? Fault((string Notebook, Claims.Because Entry) entry)
    {
        var (notebook, because) = entry;
        var sentences = CausalSentences.All.Count(sentence => Matches(entry, sentence));
        var fault = (because.Exempt, because.Figure, because.Control, because.Test) switch
        {
            _ when !CausalSentences.IsCausal(because.Sentence) => "has no causal word in its piece of the sentence",
            _ when sentences != 1 => $"fits {sentences} sentences, not one",
            ({ } code, null, null, null) => s_exemptions.ContainsKey(code) ? null : $"has no known reason: {code}",
            (null, { } figure, { } control, { } test) => Course.Cells(notebook).All(cell => cell.Id != figure)
                ? $"names a cell that is not there: {figure}"
            : control.Trim().Length < 10 ? "does not say what was taken away"
            : Claims.TestExists(test) ? null
            : $"names a test that is not there: {test}",
            _ => "needs figure, control and test, or a reason why not",
        };
        return fault is null ? null : $"{notebook}/{because.Cell}: \"{because.Sentence}\" {fault}";
    }
}
