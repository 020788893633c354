using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks.Tests.Running;

/// <summary>Text that was written and not handed over is there on the other side.</summary>
public sealed class TextJournalTests
{
    private const int Kept = 1 << 16;

    [Fact]
    public void The_other_side_has_what_was_written_and_not_handed_over()
    {
        using var parent = TextJournal.Create()!;
        using var worker = TextJournal.Open(parent.Path)!;
        Assert.Empty(parent.Left());

        worker.Written("stdout", "one ");
        worker.Written("stderr", "aside 😀");
        worker.Written("stdout", "two ");
        worker.Handed("stdout", "one ".Length);
        worker.Written("a stream of no name here", "?");
        Assert.Equal([("stdout", "two "), ("stderr", "aside 😀")], parent.Left().Select(one => (one.Name, one.Text)));

        worker.Handed("stdout", "two ".Length);
        worker.Handed("stderr", "aside 😀".Length);
        Assert.Empty(parent.Left());
    }

    [Fact]
    public void The_ring_goes_round_and_of_more_than_it_holds_the_end_is_kept()
    {
        using var parent = TextJournal.Create()!;
        using var worker = TextJournal.Open(parent.Path)!;
        var written = new string([.. Enumerable.Range(0, 3 * Kept).Select(k => (char)('a' + (k % 23)))]);
        for (var at = 0; at < written.Length; at += 1000)
        {
            var piece = written[at..Math.Min(written.Length, at + 1000)];
            worker.Written("stdout", piece);
            Assert.Equal(piece, Assert.Single(parent.Left()).Text);
            worker.Handed("stdout", piece.Length);
        }

        worker.Written("stdout", written + "end");
        Assert.Equal((written + "end")[^Kept..], Assert.Single(parent.Left()).Text);
    }

    [Fact]
    public void The_file_is_this_users_alone_and_goes_with_its_owner()
    {
        string path;
        using (var parent = TextJournal.Create()!)
        {
            path = parent.Path!;
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }

        Assert.False(File.Exists(path));
        Assert.Null(TextJournal.Open(path));
        Assert.Null(TextJournal.Open(null));
    }
}
