namespace Curriculum.Notebooks.Tests.Session;

/// <summary>What a library holds back (a live picture between two updates) is shown before its cell ends.</summary>
[Collection(Alone.Name)]
public sealed class FlushTests
{
    private const string HoldBack = """
        AppContext.SetData("curriculum.display.flush", (Action)(() =>
        {
            AppContext.SetData("curriculum.display.flush", null);
            var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("curriculum.display");
            show("late", new Dictionary<string, string> { ["text/plain"] = "last picture" }, false);
        }));
        """;

    [Theory]
    [InlineData("1 + 1", CellStatus.Ok)]
    [InlineData("throw new Exception(\"no\");", CellStatus.Error)]
    public async Task A_picture_held_back_is_shown_before_its_cell_ends(string last, CellStatus status)
    {
        using var cells = new Cells();

        var result = await cells.Run(HoldBack + last);

        Assert.Equal(status, result.Status);
        Assert.Equal("late", Assert.IsType<DisplayOutput>(cells.Outputs[0]).DisplayId);
        Assert.Equal(2, cells.Outputs.Count);
    }

    [Fact]
    public async Task A_flush_that_fails_is_a_note_and_not_an_error()
    {
        using var cells = new Cells();

        var result = await cells.Run(
            """
            AppContext.SetData("curriculum.display.flush",
                (Action)(() => { AppContext.SetData("curriculum.display.flush", null); throw new Exception("gone"); }));
            """
        );

        Assert.Equal(CellStatus.Ok, result.Status);
        Assert.Equal("A last picture could not be shown: gone\n", cells.Text("stderr"));
    }
}
