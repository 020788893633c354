namespace Curriculum.Exercises.Tests;

/// <summary>The questions to be answered without code, as they stand in the notebooks and as they are judged.</summary>
public sealed class ConceptsTests
{
    public static TheoryData<int> Notebooks => [.. Enumerable.Range(1, 14)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Each_notebook_asks_its_five_questions_word_for_word_and_leaves_them_open(int notebook)
    {
        var cells = Course.Cells(
            Course.Names.Single(name => name.StartsWith($"{notebook:00}-", StringComparison.Ordinal))
        );
        var text = cells.Single(cell => cell.Id == "questions").Text;
        var questions = Concepts.Of(notebook);

        Assert.Equal(5, questions.Count);
        foreach (var (k, question) in questions.Index())
        {
            var lines = question.Options.Select((option, letter) => $"- **{"abc"[letter]}** {option.Text}");
            Assert.Contains(
                $"**{k + 1}** {question.Text}\n\n{string.Join('\n', lines)}",
                text,
                StringComparison.Ordinal
            );
        }

        Assert.Equal($"Concepts.Check({notebook}, \"?????\")", cells.Single(cell => cell.Id == "questions-check").Text);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_choice_gets_words_of_its_own_and_one_of_them_is_right(int notebook)
    {
        var questions = Concepts.Of(notebook);
        var said = questions.SelectMany(question => question.Options).Select(option => option.Says).ToList();

        Assert.Equal(said.Distinct(), said);
        foreach (var letter in "abc")
        {
            var lines = Concepts.Check(notebook, new string(letter, 5)).Split('\n');
            Assert.All(
                questions.Zip(lines),
                pair =>
                {
                    var (question, line) = pair;
                    Assert.Equal(question.Right == letter, line[0] == '✓');
                    Assert.EndsWith(question.Options["abc".IndexOf(letter, StringComparison.Ordinal)].Says, line);
                }
            );
            Assert.Equal($"{questions.Count(question => question.Right == letter)} of 5 right.", lines[^1]);
        }
    }

    [Fact]
    public void The_right_letters_cannot_be_guessed_by_their_place()
    {
        var letters = Enumerable.Range(1, 14).SelectMany(Concepts.Of).CountBy(question => question.Right).ToList();

        Assert.Equal(3, letters.Count);
        Assert.All(letters, letter => Assert.InRange(letter.Value, 15, 29));
    }

    [Fact]
    public void An_open_question_is_left_open_and_anything_else_is_refused_in_a_sentence()
    {
        Assert.StartsWith("○ 1: still open.", Concepts.Check(1, "?????"), StringComparison.Ordinal);
        Assert.Contains("such as", Assert.Throws<ArgumentException>(() => Concepts.Check(1, "abc")).Message);
        Assert.Contains("such as", Assert.Throws<ArgumentException>(() => Concepts.Check(1, "abcde")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Concepts.Of(15));
    }
}
