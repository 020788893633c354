using Curriculum.Site.Building;

namespace Curriculum.Site.Tests.Building;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void A_folder_that_is_no_site_is_never_replaced()
    {
        _folder.Write("mine", "site", "letter.txt");

        var error = Assert.Throws<SiteException>(() => SiteFolder.Begin(_folder["site"]));

        Assert.Equal(SiteFault.Usage, error.Fault);
        Assert.Equal("mine", File.ReadAllText(_folder["site", "letter.txt"]));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_whole_site_takes_the_place_of_the_old_one()
    {
        _folder.Write("{}", "site", SiteFolder.Mark);
        _folder.Write("old", "site", "old.html");
        using (var site = SiteFolder.Begin(_folder["site"]))
        {
            site.Write("new.html", "new");
            Assert.True(File.Exists(_folder["site", "old.html"]));
            site.Finish();
        }

        Assert.Equal(["new.html"], Directory.EnumerateFiles(_folder["site"]).Select(Path.GetFileName));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_site_that_is_given_up_leaves_the_old_one_and_nothing_else()
    {
        _folder.Write("{}", "site", SiteFolder.Mark);
        using (var site = SiteFolder.Begin(_folder["site"]))
        {
            site.Write("half.html", "half");
        }

        Assert.Equal([SiteFolder.Mark], Directory.EnumerateFiles(_folder["site"]).Select(Path.GetFileName));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_in_the_way_is_told() =>
        Assert.Contains(
            "is a file",
            Assert.Throws<SiteException>(() => SiteFolder.Begin(_folder.Write("", "site"))).Message
        );

    [Fact]
    public void A_place_below_a_file_cannot_be_written() =>
        Assert.Equal(
            SiteFault.Environment,
            Assert.Throws<SiteException>(() => SiteFolder.Begin(Path.Combine(_folder.Write("", "file"), "site"))).Fault
        );

    public void Dispose() => _folder.Dispose();
}
