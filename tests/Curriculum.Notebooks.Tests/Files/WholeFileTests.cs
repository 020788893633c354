namespace Curriculum.Notebooks.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("curriculum-whole-").FullName;

    private string Target => Path.Combine(_folder, "file");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_writer_that_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        File.WriteAllText(Target, "old");

        Assert.Throws<InvalidDataException>(() =>
            WholeFile.Write(
                Target,
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidDataException();
                }
            )
        );

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_must_not_be_replaced_stays()
    {
        File.WriteAllText(Target, "old");

        Assert.Throws<IOException>(() => WholeFile.Write(Target, stream => stream.Write("new"u8), overwrite: false));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Equal_bytes_leave_the_file_as_it_is_and_others_replace_it()
    {
        var path = Path.Combine(_folder, "made", "on the way", "file");
        WholeFile.Write(path, "old"u8.ToArray());
        var longAgo = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        WholeFile.Write(path, "old"u8.ToArray());
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));

        WholeFile.Write(path, "new"u8.ToArray());
        Assert.Equal("new", File.ReadAllText(path));
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(path));
    }
}
