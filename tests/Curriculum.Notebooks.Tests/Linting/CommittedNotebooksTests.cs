using Curriculum.Notebooks.Linting;

namespace Curriculum.Notebooks.Tests.Linting;

public sealed class CommittedNotebooksTests
{
    private static readonly string s_folder = Path.Combine(Root(), "notebooks");

    public static TheoryData<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(s_folder, "*.ipynb")
            .Select(Path.GetFileNameWithoutExtension)
            .Order()
            .OfType<string>(),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_of_the_course_holds_no_trap_of_NET_Interactive(string name)
    {
        using var stream = File.OpenRead(Path.Combine(s_folder, name + ".ipynb"));
        Assert.Empty(InteractiveLint.Check(NotebookFile.Load(stream, name), new FileSessionHost(s_folder)));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Curriculum.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
