namespace Curriculum.Notebooks.Tests.Session;

public sealed class BranchTests
{
    [Fact]
    public async Task A_branch_starts_where_the_session_stands_and_leaves_it_as_it_is()
    {
        using var cells = new Cells();
        await cells.Run(
            "int x = 1; int F() => x * 10; Func<int> g = () => x * 100; var list = new List<int> { 1 };",
            "int y = 2;"
        );
        using var branch = cells.Session.Branch();
        var result = await Run(branch, "x = 5; y = 6; list.Add(2); (F(), g(), x, y)");
        Assert.Equal((50, 500, 5, 6), result.Value);
        Assert.Equal((10, 100, 1, 2), await cells.Value("(F(), g(), x, y)"));
        // Objects are shared, as documented.
        Assert.Equal(2, await cells.Value("list.Count"));
    }

    [Fact]
    public async Task Two_branches_do_not_see_each_other()
    {
        using var cells = new Cells();
        await cells.Run("int x = 1;");
        using var one = cells.Session.Branch();
        using var two = cells.Session.Branch();
        await Run(one, "x = 2; int onlyHere = 3;");
        Assert.Equal(1, (await Run(two, "x")).Value);
        Assert.Equal(CellStatus.Error, (await Run(two, "onlyHere")).Status);
        Assert.Equal(5, (await Run(one, "x + onlyHere")).Value);
        Assert.False(cells.Session.TryGetValue("onlyHere", out _));
    }

    [Fact]
    public async Task A_branch_of_a_branch_and_the_session_after_it_go_on()
    {
        using var cells = new Cells();
        await cells.Run("int x = 1;");
        using var branch = cells.Session.Branch();
        await Run(branch, "x++;");
        using var twig = branch.Branch();
        Assert.Equal(3, (await Run(twig, "++x")).Value);
        Assert.Equal(2, (await Run(branch, "x")).Value);
        Assert.Equal(1, await cells.Value("x"));
    }

    private static Task<CellResult> Run(CSharpSession session, string code) =>
        session.RunAsync(code, "branch.csx", _ => { });
}
