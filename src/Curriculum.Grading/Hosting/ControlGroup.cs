using System.Globalization;

namespace Curriculum.Grading.Hosting;

/// <summary>
/// A control group of Linux for one host and all it starts: memory of every kind, and the number of processes. Made
/// where the machine lets it be made, and taken away afterwards.
/// </summary>
internal sealed class ControlGroup : IDisposable
{
    private const string Root = "/sys/fs/cgroup",
        Group = "curriculum-grading";
    private const int Tries = 40;

    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(25);
    private static int s_number;

    private readonly List<string> _folders = [];

    private ControlGroup() { }

    /// <summary>Bounds memory.</summary>
    public bool Memory { get; private set; }

    /// <summary>Bounds processes.</summary>
    public bool Processes { get; private set; }

    /// <summary>The files that take the number of a process which joins.</summary>
    public IEnumerable<string> Members => _folders.Select(folder => Path.Combine(folder, "cgroup.procs"));

    /// <summary>True when the kernel ended something in it for want of memory.</summary>
    public bool RanOut =>
        _folders.Exists(folder =>
            Number(Path.Combine(folder, "memory.events"), "oom_kill") > 0
            || Number(Path.Combine(folder, "memory.oom_control"), "oom_kill") > 0
        );

    /// <summary>A group of at most so many bytes of memory and processes, as far as the machine allows.</summary>
    public static ControlGroup Create(long memory, int processes)
    {
        var group = new ControlGroup();
        if (!OperatingSystem.IsLinux())
        {
            return group;
        }

        var bytes = memory.ToString(CultureInfo.InvariantCulture);
        var count = processes.ToString(CultureInfo.InvariantCulture);
        if (File.Exists(Path.Combine(Root, "cgroup.controllers")))
        {
            // Version 2: one tree. A group's children are bounded only where it hands the bounds on.
            var given = ReadAll(Path.Combine(Root, "cgroup.subtree_control"));
            if (given.Contains("memory", StringComparison.Ordinal) && given.Contains("pids", StringComparison.Ordinal))
            {
                group.Memory = group.Processes = group.Add(
                    Root,
                    ("memory.max", bytes),
                    ("memory.swap.max", "0"),
                    ("pids.max", count)
                );
            }
        }
        else
        {
            group.Memory = memory > 0 && group.Add(Path.Combine(Root, "memory"), ("memory.limit_in_bytes", bytes));
            group.Processes = group.Add(Path.Combine(Root, "pids"), ("pids.max", count));
        }

        return group;
    }

    /// <summary>Removes the group once its last process is gone.</summary>
    public void Dispose()
    {
        foreach (var folder in _folders)
        {
            for (var left = Tries; left > 0 && !TryRemove(folder); left--)
            {
                Thread.Sleep(s_wait);
            }
        }
    }

    private bool Add(string tree, params (string File, string Value)[] bounds)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Group}-{Environment.ProcessId}-{Interlocked.Increment(ref s_number)}"
        );
        var folder = Path.Combine(tree, name);
        try
        {
            if (!Directory.Exists(tree))
            {
                return false;
            }

            Directory.CreateDirectory(folder);
            _folders.Add(folder);
            foreach (var (file, value) in bounds.Where(bound => File.Exists(Path.Combine(folder, bound.File))))
            {
                File.WriteAllText(Path.Combine(folder, file), value);
            }

            return File.Exists(Path.Combine(folder, bounds[0].File));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // the machine does not allow it, and the result says so
        }
    }

    private static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static long Number(string file, string name) =>
        ReadAll(file)
            .Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words.Length == 2 && words[0] == name)
            .Select(words =>
                long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
            )
            .FirstOrDefault();

    private static string ReadAll(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
