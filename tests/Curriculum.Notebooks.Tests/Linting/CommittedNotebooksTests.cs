using Curriculum.Notebooks.Linting;

namespace Curriculum.Notebooks.Tests.Linting;

public sealed class CommittedNotebooksTests
{
    public static TheoryData<string> Names { get; } = [.. Repository.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_of_the_course_holds_no_trap_of_NET_Interactive(string name)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Notebooks, name + ".ipynb"));
        Assert.Empty(InteractiveLint.Check(NotebookFile.Load(stream, name), new FileSessionHost(Repository.Notebooks)));
    }
}
