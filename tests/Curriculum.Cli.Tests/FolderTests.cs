using System.Text;
using System.Text.Json.Nodes;

namespace Curriculum.Cli.Tests;

/// <summary>What lies in folders of notebooks: links, shadow files, students of one name, unreadable files.</summary>
public sealed class FolderTests : CommandTest
{
    [Fact]
    public async Task What_editors_archives_and_links_leave_behind_is_passed_over_and_each_notebook_runs_once()
    {
        Course.Write(TestNotebook.Text(("a", "1 + 1")), "work", "t.ipynb");
        Course.Write("junk", "work", "._t.ipynb");
        Course.Write("junk", "work", ".ipynb_checkpoints", "t-checkpoint.ipynb");
        Course.Write("junk", "work", "__MACOSX", "._x.ipynb");
        Directory.CreateDirectory(Course["work", "folder.ipynb"]);
        File.CreateSymbolicLink(Course["work", ".#t.ipynb"], "somebody@machine.1234");
        File.CreateSymbolicLink(Course["work", "gone.ipynb"], "nowhere.ipynb");
        File.CreateSymbolicLink(Course["work", "circle.ipynb"], "circle.ipynb");
        File.CreateSymbolicLink(Course["work", "again.ipynb"], "t.ipynb");
        Directory.CreateSymbolicLink(Course["work", "up"], Course.Path);
        Assert.Equal(ExitCode.Fine, await Curriculum("run", "work", "--out", "out"));
        Assert.Equal(["t.ipynb"], Directory.EnumerateFiles(Course["out"]).Select(Path.GetFileName));
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "work"));
        Assert.Contains("1 notebooks", Out.Replace("1 of 1", "1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_with_links_in_a_circle_has_each_student_once()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna", "01-twice.ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Stub), "elsewhere", "dora", "01-twice.ipynb");
        Course.Write("junk", "class", "__MACOSX", "._x.ipynb");
        Directory.CreateSymbolicLink(Course["class", "anna", "all"], Course["class"]);
        Directory.CreateSymbolicLink(Course["class", "a-copy-of-anna"], Course["class", "anna"]);
        Directory.CreateSymbolicLink(Course["class", "dora"], Course["elsewhere", "dora"]);
        File.CreateSymbolicLink(Course["class", "anna", ".#01-twice.ipynb"], "x@y.1");
        await Curriculum("check", "class", "--json");
        Assert.Equal(["anna", "dora"], Students());
    }

    [Fact]
    public async Task A_link_to_a_folder_above_brings_nothing_of_what_lies_there()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna", "01-twice.ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Stub), "beside", "01-twice.ipynb");
        Directory.CreateSymbolicLink(Course["class", "up"], "..");
        Directory.CreateSymbolicLink(Course["class", "anna", "top"], Course.Path);
        Assert.Equal(ExitCode.Fine, await Curriculum("check", "class", "--json"));
        Assert.Equal(["anna"], Students());
    }

    [Fact]
    public async Task A_name_that_is_not_UTF_8_is_its_students_line_and_not_the_end_of_the_class()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there names are bytes.");
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna.ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Stub), "other.ipynb");
        string[] shell = ["-c", "mv other.ipynb \"class/$(printf 'zo\\353.ipynb')\""];
        Assert.Equal(0, (await WalkProcess.RunAsync(Course.Path, "sh", shell, [])).Code);
        try
        {
            Assert.Equal(ExitCode.Failed, await Curriculum("check", "class"));
            Assert.Matches("anna +✓ correct", Out);
            Assert.Contains("has a name that is not UTF-8", Out);
            foreach (var command in (string[])["run", "clean"])
            {
                Assert.Equal(ExitCode.Usage, await Curriculum(command, "class"));
                Assert.Contains("rename it", Error);
                Assert.Single(Error.TrimEnd().Split('\n'));
            }
        }
        finally
        {
            // .NET cannot name the file, so it cannot remove it either.
            await WalkProcess.RunAsync(Course.Path, "rm", ["-r", "class"], []);
        }
    }

    [Fact]
    public async Task What_would_steer_a_terminal_stands_in_no_table_line_or_report()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names cannot be there.");
        var (name, code) = ("a\u001b[2J\rb\nc", "throw new Exception(\"\\u001b]0;x\\u0007 gone\\rover\");");
        Course.Write(TestNotebook.Text(("\u001b[1m", code)), "work", name + ".ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", name, "01-twice.ipynb");
        Course.Write("junk", "class", "d\u0007.ipynb");
        Assert.Equal(ExitCode.Failed, await Curriculum("run", "work", "--out", "out", "--junit", "r.xml"));
        Assert.Contains("a\ufffd[2J", Out);
        Assert.DoesNotContain(Out, letter => char.IsControl(letter) && letter != '\n');
        Assert.Contains("[2J", System.Xml.Linq.XDocument.Load(Course["r.xml"]).ToString());
        Assert.Equal(ExitCode.Failed, await Curriculum("check", "class"));
        Assert.DoesNotContain(Out, letter => char.IsControl(letter) && letter != '\n');
        Assert.Equal(ExitCode.Usage, await Curriculum("run", "class/d\u0007.ipynb"));
        Assert.DoesNotContain(Error, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData("a", "b", "a", "b")]
    [InlineData("a/", "./b", "a", "b")]
    [InlineData("one/x", "two/x", "one/x", "two/x")]
    [InlineData("a/01-twice.ipynb", "b/01-twice.ipynb", "a/01-twice", "b/01-twice")]
    [InlineData("deep/c", "a", "c", "a")]
    public async Task Folders_and_files_named_one_by_one_are_students_one_by_one(
        string first,
        string second,
        string student,
        string other
    )
    {
        foreach (var folder in (string[])[first, second])
        {
            var path = folder.EndsWith(".ipynb", StringComparison.Ordinal) ? Path.GetDirectoryName(folder)! : folder;
            var answer = folder == first ? TestCourse.Answer : TestCourse.Stub;
            Course.Write(TestCourse.Notebook(answer), path, "01-twice.ipynb");
        }

        Assert.Equal(ExitCode.Failed, await Curriculum("check", first, second, "--json"));
        Assert.Equal([student, other], Students());
        Assert.Equal(["correct", "not started"], JsonNode.Parse(Out)!.AsArray().Select(Verdict));
    }

    [Fact]
    public async Task A_notebook_that_is_no_text_is_its_students_line_and_not_the_end_of_the_class()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna.ipynb");
        var text = TestCourse.Notebook("// caf\u00e9\n" + TestCourse.Stub);
        File.WriteAllBytes(Course["class", "bert.ipynb"], Encoding.Latin1.GetBytes(text));
        Course.Write(text.Replace("\u00e9", "\\ud83d", StringComparison.Ordinal), "class", "cleo.ipynb");
        Course.Write(
            TestCourse
                .Notebook(TestCourse.Answer)
                .Replace("\"nbformat\": 4", "\"nbformat\": \"4\"", StringComparison.Ordinal),
            "class",
            "dirk.ipynb"
        );
        Assert.Equal(ExitCode.Failed, await Curriculum("check", "class"));
        Assert.Matches("anna +✓ correct", Out);
        Assert.Contains("bert: ", Out);
        Assert.Contains("holds the byte 0xE9", Out);
        Assert.Contains("half a character", Out);
        Assert.Contains("not a whole number", Out);
        foreach (var command in (string[])["run", "lint", "clean"])
        {
            await Refuses(ExitCode.Usage, "0xE9", command, Course["class", "bert.ipynb"]);
            await Refuses(ExitCode.Usage, "half a character", command, Course["class", "cleo.ipynb"]);
        }
    }

    [Fact]
    public async Task A_student_out_of_time_is_told_why_in_the_table()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna.ipynb");
        Course.Write(TestCourse.Notebook("while (true) { }"), "class", "bert.ipynb");
        Course.Write(TestCourse.Notebook("throw new Exception(\"\\u001b[2J oh\");"), "class", "cleo.ipynb");
        var code = await Curriculum("check", "class", "--cell-timeout", "6");
        Assert.True(code == ExitCode.Failed, Out);
        Assert.Matches("bert +! did not run", Out);
        Assert.Contains("bert: 1.1 did not run. The answer's cell failed: The cell ran longer than 6 s", Out);
        Assert.Contains("cleo: 1.1 did not run.", Out);
        Assert.DoesNotContain('\u001b', Out);
    }

    private List<string> Students() => [.. JsonNode.Parse(Out)!.AsArray().Select(item => (string)item!["student"]!)];

    private static string Verdict(JsonNode? item) => (string)item!["exercises"]![0]!["verdict"]!;
}
