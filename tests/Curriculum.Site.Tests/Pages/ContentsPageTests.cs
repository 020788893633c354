using Curriculum.Notebooks;
using Curriculum.Site.Pages;

namespace Curriculum.Site.Tests.Pages;

public sealed class ContentsPageTests
{
    public static TheoryData<string, string> Best => [.. ContentsPage.Best.Select(one => (one.Key, one.Value))];

    /// <summary>A cell that is renamed would silently give its card another picture.</summary>
    [Theory]
    [MemberData(nameof(Best))]
    public void The_picture_chosen_for_a_card_is_a_figure_of_its_notebook(string number, string id)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), $"{number}-*.ipynb"));
        var cell = Assert.Single(NotebookFile.Parse(File.ReadAllText(file)).Cells, cell => cell.Id == id);

        Assert.Equal(NotebookCellKind.Code, cell.Kind);
        Assert.Contains("Plot.", cell.Source, StringComparison.Ordinal);
    }
}
