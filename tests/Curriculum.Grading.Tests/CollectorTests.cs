using System.IO.Compression;
using System.Text;

namespace Curriculum.Grading.Tests;

/// <summary>Students are found however a class was collected, each notebook once.</summary>
public sealed partial class CollectorTests : IDisposable
{
    private static readonly string[] s_course = ["01-twice"];
    private readonly string _root = Directory.CreateTempSubdirectory("curriculum-collect-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_each_or_a_file_each_names_the_student()
    {
        Write("anna/01-twice.ipynb", "a");
        Write("anna/deep/more.ipynb", "b");
        Write("bernd.ipynb", "c");
        Write("anna/.ipynb_checkpoints/01-twice.ipynb", "hidden");
        Write("__MACOSX/._x.ipynb", "shadow");
        Assert.Equal(["anna 01-twice", "anna more", "bernd bernd"], Found(_root));
    }

    [Fact]
    public void One_notebook_is_found_once_however_often_it_was_packed()
    {
        Write("anna/01-twice.ipynb", "a");
        Write("anna/again.ipynb", "a");
        Zip("anna/hand-in.zip", ("01-twice.ipynb", Bytes("a")), ("inner.zip", Zipped(("x.ipynb", Bytes("a")))));
        Assert.Single(Found(_root));
        Assert.Single(Found(_root, _root));
    }

    [Fact]
    public void A_notebook_renamed_by_a_browser_is_one_and_nothing_handed_in_is_a_line()
    {
        Write("anna/01-twice.ipynb.txt", "a");
        Write("bernd.ipynb.json", "b");
        Write("carl/letter.docx", "c");
        Zip("dora.zip", ("letter.docx", Bytes("d")));
        var found = Collector.Find([_root], s_course);
        Assert.Equal(["anna 01-twice", "bernd bernd", "carl nothing", "dora nothing"], Found(_root));
        Assert.Equal(
            [null, null, "The folder holds no notebook (*.ipynb).", "The archive holds no notebook (*.ipynb)."],
            found.Select(one => one.Problem)
        );
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        var other = Directory.CreateTempSubdirectory("curriculum-other-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(other, "secret.ipynb"), "s");
            Write("anna/01-twice.ipynb", "a");
            Directory.CreateSymbolicLink(Path.Combine(_root, "anna", "out"), other);
            File.CreateSymbolicLink(Path.Combine(_root, "bernd.ipynb"), Path.Combine(other, "secret.ipynb"));
            Assert.Equal(["anna 01-twice"], Found(_root));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void Canvas_names_a_student_and_says_who_is_late()
    {
        Zip(
            "submissions.zip",
            ("doeanna_11_22_01-twice.ipynb", Bytes("a")),
            ("roebernd_LATE_12_23_hw-1.ipynb", Bytes("b"))
        );
        var found = Collector.Find([Path.Combine(_root, "submissions.zip")], s_course);
        Assert.Equal([("doeanna", false), ("roebernd", true)], found.Select(one => (one.Student, one.MarkedLate)));
        Assert.Equal(["doeanna", "roebernd"], Collector.Find([_root], s_course).Select(one => one.Student));
    }

    [Fact]
    public void Moodle_and_Gradescope_name_a_student()
    {
        Zip("m.zip", ("Anna Doe_123_assignsubmission_file_/hw.ipynb", Bytes("a")));
        Zip(
            "g.zip",
            ("assignment_9_export/submission_7/hw.ipynb", Bytes("b")),
            (
                "assignment_9_export/submission_metadata.yml",
                Bytes(
                    "---\nsubmission_7:\n  :submitters:\n  - :name: Bernd Roe\n  :created_at: 2026-11-02 10:00:00 Z\n"
                )
            )
        );
        Assert.Equal(["Anna Doe hw"], Found(Path.Combine(_root, "m.zip")));
        var one = Assert.Single(Collector.Find([Path.Combine(_root, "g.zip")], s_course));
        Assert.Equal(
            ("Bernd Roe", new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero)),
            (one.Student, one.Received)
        );
    }

    [Theory]
    [InlineData("../../evil.ipynb")]
    [InlineData("/etc/evil.ipynb")]
    [InlineData("a/../../evil.ipynb")]
    [InlineData("c:/evil.ipynb")]
    public void A_name_that_leads_out_of_the_archive_is_a_line_and_no_file(string name)
    {
        Zip("carl.zip", (name, Bytes("e")));
        var one = Assert.Single(Collector.Find([_root], s_course));
        Assert.Equal("carl", one.Student);
        Assert.Contains("leads out", one.Problem);
    }

    [Fact]
    public void An_archive_too_deep_or_broken_or_too_large_is_a_line()
    {
        var deep = Zipped(("x.ipynb", Bytes("x")));
        for (var k = 0; k < 3; k++)
        {
            deep = Zipped(("inner.zip", deep));
        }

        Zip("deep.zip", ("inner.zip", deep));
        Write("broken.zip", "no archive");
        Zip("bomb.zip", ("big.ipynb", new byte[65 << 20]));
        var found = Collector.Find([_root], s_course);
        Assert.Equal(["bomb", "broken", "deep"], found.Select(one => one.Student));
        Assert.Contains("at most", found[0].Problem);
        Assert.Contains("no archive", found[1].Problem);
        Assert.Contains("more than 3 deep", found[2].Problem);
    }

    private IEnumerable<string> Found(params string[] paths) =>
        Collector.Find(paths, s_course).Select(one => $"{one.Student} {one.Name}");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void Write(string name, string text) => Write(name, Bytes(text));

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private void Zip(string name, params (string Name, byte[] Bytes)[] files) => Write(name, Zipped(files));

    private static byte[] Zipped(params (string Name, byte[] Bytes)[] files) => Zipped(null, files);

    private static byte[] Zipped(DateTimeOffset? time, params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = time ?? entry.LastWriteTime;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
