using System.Text.RegularExpressions;

namespace Curriculum.LiveBook.Tests;

/// <summary>An exercise, solved in the browser: not started, wrong with the right words, correct.</summary>
public sealed class ExercisesTests(Book book)
{
    // One of each notebook; every answer of every exercise is tried by Curriculum.Exercises.Tests on the desktop.
    public static TheoryData<string> Exercises { get; } =
        Forms.Rows(
            ["1.1", "2.3", "3.4", "4.1", "5.5", "6.6", "7.2", "8.1", "9.1", "10.7", "11.1", "12.1", "13.2"],
            "1.1"
        );

    [Theory, MemberData(nameof(Exercises))]
    public async Task An_exercise_goes_from_not_started_to_wrong_to_correct(string exercise)
    {
        var name = Forms.Notebooks[int.Parse(exercise.Split('.')[0])];
        var (stub, check) = ($"exercise-{exercise.Replace('.', '-')}", $"check-{exercise.Replace('.', '-')}");
        await using var page = await book.Open(name + ".html");
        var mark = page.Page.Locator(".live-progress a", new() { HasText = exercise });

        // The reader presses Run on the check first: what it needs is run above it.
        Assert.Equal("done", await page.Run(check, seconds: 240));
        Assert.Contains("not started", await page.Text(check));

        foreach (
            var wrong in AnswerFile
                .Of(exercise)
                .Where(answer => answer.IsWrong && answer.Head("words") is not null)
                .Take(2)
        )
        {
            await page.Write(stub, wrong.Code);
            Assert.Equal("done", await page.Run(stub));
            Assert.Equal("done", await page.Run(check));
            var text = await page.Text(check);
            Assert.Contains(wrong.Head("verdict")!, text);
            Assert.Contains(wrong.Head("words")!, text);
            await Assertions.Expect(mark).Not.ToContainTextAsync("✓");
        }

        await page.Outputs(check).Locator("summary", new() { HasText = "A hint" }).ClickAsync();
        await page.Write(stub, AnswerFile.Solution(exercise).Code);
        Assert.Equal("done", await page.Run(stub));
        Assert.Equal("done", await page.Run(check));
        Assert.Matches(new Regex("correct", RegexOptions.IgnoreCase), await page.Text(check));
        await Assertions.Expect(mark).ToContainTextAsync("✓");

        // The contents page counts it.
        await page.Page.GotoAsync($"{book.Server.Address}/index.html");
        await Assertions
            .Expect(page.Page.Locator($"[data-notebook='{name}'][data-exercises] .progress"))
            .ToContainTextAsync("1 of");
        Assert.Empty(page.Problems);
    }

    [Fact, Trait("form", "long")]
    public async Task An_answer_that_does_not_end_gets_a_verdict_and_the_session_is_rebuilt()
    {
        await using var page = await book.Open("01-composition.html");
        Assert.Equal("done", await page.Run("check-1-1", seconds: 120));
        var code = await page.Code("exercise-1-1");
        var head = code[..code.IndexOf('{')];
        await page.Write("exercise-1-1", head + "{ while (true) { } }");
        Assert.Equal("done", await page.Run("exercise-1-1"));
        await page.Button("check-1-1", "run").ClickAsync();
        await page.Running("check-1-1");
        await page.Responds();
        Assert.Equal("failed", await page.Ended("check-1-1", seconds: 30));
        var text = await page.Text("check-1-1");
        Assert.Contains("keep working", text);
        Assert.Contains("5 s", text);
        await Assertions.Expect(page.Status).ToContainTextAsync("rebuilt", new() { Timeout = 60_000 });

        await page.Write("exercise-1-1", AnswerFile.Solution("1.1").Code);
        Assert.Equal("done", await page.Run("exercise-1-1"));
        Assert.Equal("done", await page.Run("check-1-1"));
        Assert.Contains("correct", await page.Text("check-1-1"));
        Assert.Empty(page.Problems);
    }
}
