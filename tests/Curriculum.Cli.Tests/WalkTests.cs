using System.Diagnostics;
using Curriculum.Cli.Commands;

namespace Curriculum.Cli.Tests;

/// <summary>
/// Every command in every world: the right thing or one sentence, never a trace, and nothing where nothing belongs.
/// Each command is a process, for its culture, its user and its folder are what is tried.
/// </summary>
public sealed class WalkTests : IDisposable
{
    private static readonly string s_cli = Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll");

    private readonly TestCourse _course = new();
    private readonly TestFolder _outside = new();

    /// <summary>A command line with the exit code it has: where files can be written, and where they cannot.</summary>
    private static readonly (string[] Words, int Writable, int ReadOnly)[] s_commands =
    [
        (["--help"], 0, 0),
        (["kernel", "install", "--prefix", "a prefix"], 0, 3),
        (["run", "1", "--out", "out put", "--junit", "reports/run é.xml"], 0, 3),
        (["run", "--solved", "--out", "solved", "--timeout", "100"], 0, 3),
        (["check"], 2, 2),
        (["check", "class ж"], 1, 1),
        (["start", "twice"], 0, 3),
        (["check", "1"], 1, 2),
        (["check", "1", "--json"], 1, 2),
        (["reset", "1.1"], 0, 2),
        (["solution", "1.1", "--yes"], 0, 0),
        (["solution", "1.1"], 2, 2),
        (["clean", "class ж/anna 中.ipynb"], 0, 3),
        (["clean", "--check"], 0, 0),
        (["lint", "class ж/anna 中.ipynb"], 3, 3),
        (["data", "mnist", "--from", "http://127.0.0.1:9/", "--to", "data é"], 3, 3),
        (["data", "fashion", "--from", "http://127.0.0.1:9/"], 3, 3),
        (["doctor"], 3, 3),
        (["kernel", "start", "no such file.json"], 3, 3),
        (["kernel", "uninstall", "--prefix", "a prefix"], 0, 3),
        (["kernel", "uninstall", "--prefix", "another prefix"], 3, 3),
        (["site", "--no-engine"], 3, 3),
        (["serve", "--no-engine", "--port", "0"], 2, 2),
        (["run", "no such folder/"], 2, 2),
        (["nonsense"], 2, 2),
    ];

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            Process.Start("chmod", ["-R", "u+w", _course.Path, _outside.Path])!.WaitForExit();
        }

        _course.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public async Task In_Turkish_in_a_folder_with_spaces_and_letters_of_any_script_behind_a_link()
    {
        var real = _outside["Kurs \"ÄöЖ中文 ا😀\" & 100% #1"];
        Move(_course.Path, real);
        var link = _outside["the course"];
        Directory.CreateSymbolicLink(link, real);
        var temporary = Directory.CreateDirectory(_outside["tmp dir é"]).FullName;
        try
        {
            await WalkAsync(link, isReadOnly: false, ("LC_ALL", "tr_TR.UTF-8"), ("TMPDIR", temporary));
            Assert.Empty(Directory.EnumerateFileSystemEntries(temporary, "curriculum*"));
            Assert.True(File.Exists(Path.Combine(real, "my", "01-twice.ipynb")));
            Assert.Contains("seen 8", File.ReadAllText(Path.Combine(real, "solved", "01-twice.ipynb")));
        }
        finally
        {
            Move(real, _course.Path);
        }
    }

    [Fact]
    public async Task In_Arabic_without_a_home_and_with_places_that_are_no_places()
    {
        (string, string?)[] world =
        [
            ("LC_ALL", "ar_SA.UTF-8"),
            ("HOME", _outside["gone"]),
            ("XDG_DATA_HOME", "relative"),
            ("XDG_CACHE_HOME", ""),
            ("JUPYTER_DATA_DIR", null),
        ];
        await WalkAsync(_course.Path, isReadOnly: false, world);
        var (code, _, error) = await RunAsync(_course.Path, ["kernel", "install"], world);
        Assert.Equal(3, code);
        Assert.Contains("HOME is '", error);
        Assert.False(Directory.Exists(_outside["gone"]));
        Assert.False(Directory.Exists(_course["relative"]));
        Assert.False(Directory.Exists(_course[".local"]));
    }

    [Fact]
    public async Task As_another_user_who_may_write_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are of Unix.");
        Prepare(_course.Path);
        await ChmodAsync("-R", "a+rX,a-w", _course.Path);
        Assert.SkipUnless(await CanAsync("test", "-r", s_cli), "Another user cannot read the tests' folder.");
        Assert.SkipWhen(await CanAsync("test", "-w", _course.Path), "This user may write everywhere.");
        var before = _course.Snapshot();
        await WalkAsync(_course.Path, isReadOnly: true, ("LC_ALL", "C"), ("HOME", _outside["gone"]));
        Assert.Equal(before, _course.Snapshot());
    }

    [Fact]
    public async Task In_no_culture_that_is_known_without_any_variable_of_a_user() =>
        await WalkAsync(
            _course.Path,
            isReadOnly: false,
            ("LC_ALL", "xx_YY.ISO-8859-15"),
            ("LANG", "nonsense"),
            ("HOME", null),
            ("USER", null),
            ("XDG_DATA_HOME", null),
            ("TMPDIR", _outside.Path + "/"),
            ("DOTNET_CLI_HOME", null)
        );

    [Fact]
    public async Task Where_temporary_files_have_no_place()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The variable is of Unix.");
        Prepare(_course.Path);
        var told = new List<string>();
        foreach (var (words, _, _) in s_commands.Where(command => command.Words is not ["kernel", "start", ..]))
        {
            var (code, text, error) = await RunAsync(_course.Path, words, [("TMPDIR", _outside["no such place"])]);
            if (Fault(code, text, error) is { } fault)
            {
                told.Add($"{string.Join(' ', words)} → {code}: {fault}\n{text}{error}");
            }
        }

        Assert.True(told.Count == 0, string.Join("\n\n", told));
    }

    [Fact]
    public void Every_command_is_in_the_walk()
    {
        var context = new CommandContext
        {
            Out = CommandContext.Plain(TextWriter.Null, plain: true),
            Error = TextWriter.Null,
            CurrentFolder = _course.Path,
            Worker = CommandTest.Worker,
        };
        var all = CommandList
            .All.Select(create => create(context))
            .SelectMany(command =>
                command.Subcommands.Count == 0
                    ? [command.Name]
                    : command.Subcommands.Select(inner => $"{command.Name} {inner.Name}")
            );
        var walked = s_commands.Select(command => string.Join(' ', command.Words) + " ").ToList();
        Assert.All(
            all,
            name => Assert.Contains(walked, words => words.StartsWith(name + " ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task From_a_folder_that_is_gone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A folder in use cannot be removed there.");
        var folder = Directory.CreateDirectory(_outside["gone"]).FullName;
        string[] shell =
        [
            "-c",
            "cd \"$1\" && rmdir \"$1\" && shift && exec \"$@\"",
            "sh",
            folder,
            "dotnet",
            s_cli,
            "run",
        ];
        var (code, _, error) = await WalkProcess.RunAsync(_course.Path, "sh", shell, []);
        Assert.Equal(3, code);
        Assert.Contains("gone or cannot be read", error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private async Task WalkAsync(string folder, bool isReadOnly, params (string, string?)[] world)
    {
        if (!isReadOnly)
        {
            Prepare(folder);
        }

        var told = new List<string>();
        foreach (var (words, writable, readOnly) in s_commands)
        {
            var (code, text, error) = await RunAsync(folder, words, world);
            var expected = isReadOnly ? readOnly : writable;
            var fault = code != expected ? $"not {expected}" : Fault(code, text, error);
            if (fault is not null)
            {
                told.Add($"{string.Join(' ', words)} → {code}: {fault}\n{text}{error}");
            }
        }

        Assert.True(told.Count == 0, string.Join("\n\n", told));
        Assert.Empty(Directory.EnumerateFiles(folder, "*.tmp", SearchOption.AllDirectories));
    }

    // What no command does in any world; null when it did none of it.
    private static string? Fault(int code, string text, string error)
    {
        var all = text + error;
        var sentences = error
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Count(line => !line.StartsWith("See: ", StringComparison.Ordinal));
        return all.Contains("   at ", StringComparison.Ordinal) || all.Contains("Unhandled", StringComparison.Ordinal)
                ? "a trace"
            : code is < 0 or > 3 ? "no exit code of ours"
            : sentences > 1 ? "more than one sentence"
            : code is 2 or 3 && all.Length == 0 ? "nothing said"
            : null;
    }

    private static void Prepare(string folder)
    {
        var students = Directory.CreateDirectory(Path.Combine(folder, "class ж")).FullName;
        File.WriteAllText(
            Path.Combine(students, "anna 中.ipynb"),
            TestCourse
                .Notebook(TestCourse.Answer)
                .Replace("\"execution_count\": null", "\"execution_count\": 7", StringComparison.Ordinal)
        );
        File.WriteAllText(Path.Combine(students, "İbo.ipynb"), TestCourse.Notebook(TestCourse.Stub));
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        Directory.Move(from, to);
    }

    private static Task<(int Code, string Out, string Error)> RunAsync(
        string folder,
        string[] words,
        (string, string?)[] world
    )
    {
        string[] command = ["dotnet", s_cli, .. words];
        // A student's account may write nothing; root may write everywhere, and so becomes nobody first.
        var whole = world.Contains(("LC_ALL", "C")) ? AsNobody(command) : command;
        return WalkProcess.RunAsync(folder, whole[0], whole[1..], world);
    }

    private static string[] AsNobody(string[] command) =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. command]
            : command;

    private static async Task<bool> CanAsync(params string[] command)
    {
        var whole = AsNobody(command);
        try
        {
            return (await WalkProcess.RunAsync("/", whole[0], whole[1..], [])).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // no setpriv here
        }
    }

    private static async Task ChmodAsync(params string[] words) =>
        Assert.Equal(0, (await WalkProcess.RunAsync("/", "chmod", words, [])).Code);
}
