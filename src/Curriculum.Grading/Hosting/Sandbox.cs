using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Curriculum.Grading.Hosting;

/// <summary>
/// What stands around a host of answers: bubblewrap's namespaces, where it can be had. The learner's code sees the
/// system read-only, the host's program, the course without its checks, and a small /tmp; no home, no network, no other
/// process.
/// </summary>
internal sealed class Sandbox
{
    private const string CourseInside = "/course",
        HostInside = "/host";
    private const long Disk = 64 << 20;
    private const int MostProcesses = 128;

    private static readonly string[] s_system = ["/usr", "/lib", "/lib64", "/lib32", "/bin", "/sbin"];
    private static readonly string[] s_files =
    [
        "/etc/ld.so.cache",
        "/etc/ld.so.conf",
        "/etc/localtime",
        "/etc/alternatives",
    ];

    private readonly string _host,
        _course;

    public Sandbox(string host, string course, string? missing) => (_host, _course, Missing) = (host, course, missing);

    /// <summary>Why there is no isolation, in a sentence; null where there is.</summary>
    public string? Missing { get; }

    /// <summary>The folder of <c>setup.csx</c>, as the host sees it.</summary>
    public string Notebooks => Path.Combine(Missing is null ? CourseInside : _course, "notebooks");

    /// <summary>Looks at what this machine allows.</summary>
    /// <param name="host">The folder of the host's program.</param>
    /// <param name="course">The course's folder for hosts.</param>
    public static Sandbox Find(string host, string course)
    {
        var tried = new Sandbox(host, course, null);
        return new(host, course, tried.Try());
    }

    /// <summary>How a host is started: its program in namespaces and groups.</summary>
    /// <param name="group">Joined before anything of the learner runs.</param>
    /// <param name="memory">Bytes for the objects of .NET; the group and the watch bound the rest.</param>
    /// <param name="work">Where it works when there is no isolation.</param>
    public ProcessStartInfo Start(ControlGroup group, long memory, string work)
    {
        var inside = Missing is null ? HostInside : _host;
        string[] program = ["exec", Path.Combine(inside, "Curriculum.AnswerHost.dll")];
        var start = new ProcessStartInfo { UseShellExecute = false, CreateNoWindow = true };
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment.Clear();
        foreach (var (name, value) in Variables(memory, Missing is null ? "/tmp" : work))
        {
            start.Environment[name] = value;
        }

        string[] whole = Missing is null ? [.. Wrapped(), Dotnet(), .. program] : [Dotnet(), .. program];
        if (group.Members.Any())
        {
            // A shell joins the groups and then becomes the sandbox: nothing in it is ever outside them.
            whole = ["/bin/sh", "-c", Join(group) + "exec \"$@\"", "sh", .. whole];
        }

        start.FileName = whole[0];
        start.WorkingDirectory = work;
        foreach (var argument in whole[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>A group for one host of at most so many bytes of memory.</summary>
    public static ControlGroup Group(long memory) => ControlGroup.Create(memory, MostProcesses);

    private static string Join(ControlGroup group) =>
        string.Concat(group.Members.Select(member => $"echo $$ > {member} || exit 97; "));

    private IEnumerable<string> Wrapped()
    {
        string[] first =
        [
            "bwrap",
            "--unshare-user",
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--disable-userns",
            "--die-with-parent",
            "--new-session",
            "--hostname",
            "answers",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--cap-drop",
            "ALL",
        ];
        var mounts = s_system
            .Where(Directory.Exists)
            .SelectMany(folder =>
                new DirectoryInfo(folder).LinkTarget is { } target
                    ? (string[])["--symlink", target, folder]
                    : ["--ro-bind", folder, folder]
            )
            .Concat(s_files.SelectMany(file => (string[])["--ro-bind-try", file, file]));
        var runtime = Path.GetDirectoryName(Path.GetFullPath(Dotnet()))!;
        var size = Disk.ToString(CultureInfo.InvariantCulture);
        string[] rest =
        [
            .. runtime.StartsWith("/usr/", StringComparison.Ordinal) ? (string[])[] : ["--ro-bind", runtime, runtime],
            "--ro-bind",
            _host,
            HostInside,
            "--ro-bind",
            _course,
            CourseInside,
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            "--size",
            size,
            "--tmpfs",
            "/dev/shm",
            "--size",
            size,
            "--tmpfs",
            "/tmp",
            "--remount-ro",
            "/dev",
            "--remount-ro",
            "/",
            "--chdir",
            "/tmp",
        ];
        return [.. first, .. mounts, .. rest];
    }

    // dotnet does not look at anybody's home, and writes nothing but to /tmp.
    private static Dictionary<string, string> Variables(long memory, string temporary)
    {
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = "/usr/bin:/bin",
            ["HOME"] = temporary,
            ["TMPDIR"] = temporary,
            ["LANG"] = "C.UTF-8",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_DbgEnableMiniDump"] = "0",
        };
        if (memory > 0)
        {
            variables["DOTNET_GCHeapHardLimit"] = memory.ToString("X", CultureInfo.InvariantCulture);
        }

        return variables;
    }

    private string? Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "Only Linux has the namespaces that keep answers from the machine.";
        }

        try
        {
            var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardError = true };
            string[] whole = [.. Wrapped(), "/bin/sh", "-c", "exit 0"];
            start.FileName = whole[0];
            foreach (var argument in whole[1..])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var words = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? null
                : $"bubblewrap does not work on this machine: {words.Split('\n', 2)[0].Trim()}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "bubblewrap is missing: apt-get install bubblewrap.";
        }
    }

    private static string Dotnet()
    {
        // <dotnet>/shared/Microsoft.NETCore.App/<version>/ holds the running runtime.
        var root = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent;
        return Path.Combine(root?.FullName ?? "", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
