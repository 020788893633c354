using System.Diagnostics;

namespace Curriculum.Cli.Tests;

/// <summary>
/// Every command in every world: the right thing or one sentence, never a trace, and nothing where nothing belongs.
/// Each command is a process, for its culture, its user and its folder are what is tried.
/// </summary>
public sealed partial class WalkTests : IDisposable
{
    private static readonly string s_cli = Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll");

    private readonly TestCourse _course = new();
    private readonly TestFolder _outside = new();

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
        var check = await RunAsync(_course.Path, ["check", "class ж"], [("TMPDIR", _outside["no such place"])]);
        Assert.Equal(3, check.Code);
        Assert.Contains("Set TMPDIR to a folder that can", check.Error);
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
        var texts = Directory.CreateDirectory(Path.Combine(folder, "texts é")).FullName;
        foreach (var (name, encoding) in s_encodings)
        {
            var text = TestCourse.Notebook("// λ é 中\n" + TestCourse.Answer);
            File.WriteAllText(Path.Combine(texts, name + ".ipynb"), text, encoding);
        }
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
