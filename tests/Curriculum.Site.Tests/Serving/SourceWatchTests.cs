using Curriculum.Site.Serving;

namespace Curriculum.Site.Tests.Serving;

public sealed class SourceWatchTests
{
    [Fact]
    public async Task A_notebook_that_is_saved_is_told_once()
    {
        using var folder = new TestFolder();
        var path = folder.Write("{}", "notebooks", "01-first.ipynb");
        folder.Write("x", "notebooks", "other.bin");
        using var watch = new SourceWatch(
            new()
            {
                Notebooks = folder["notebooks"],
                Web = folder["web"],
                Library = "",
                Output = "",
                Cache = "",
                Worker = new("", []),
            }
        );
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        File.WriteAllText(folder["notebooks", "other.bin"], "y");
        File.WriteAllText(path, "{ }");
        File.WriteAllText(path, "{  }");

        Assert.Equal(["01-first.ipynb"], await watch.NextAsync(limit.Token));
    }
}
