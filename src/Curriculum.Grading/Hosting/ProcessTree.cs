using System.Globalization;

namespace Curriculum.Grading.Hosting;

/// <summary>What a process and all it started have used: time of the processors, and memory of every kind.</summary>
/// <param name="Processor">All processors together, of those that still live and those waited for.</param>
/// <param name="Memory">Bytes that are in memory now.</param>
internal readonly record struct ProcessTree(TimeSpan Processor, long Memory)
{
    // In /proc/…/stat, counted from what follows the program's name.
    private const int FirstTime = 11,
        Times = 4,
        Resident = 21;
    private const double TicksPerSecond = 100;
    private const int Most = 4096;

    /// <summary>Looks at the process and its descendants; nothing on a system without <c>/proc</c>.</summary>
    public static ProcessTree Of(int process)
    {
        var (ticks, pages, seen) = (0L, 0L, 0);
        var waiting = new Stack<int>([process]);
        while (OperatingSystem.IsLinux() && seen++ < Most && waiting.TryPop(out var next))
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{next}");
            if (Fields(folder) is not { } fields)
            {
                continue;
            }

            ticks += fields.Skip(FirstTime).Take(Times).Sum(Number);
            pages += Number(fields[Resident]);
            foreach (var child in Children(folder))
            {
                waiting.Push(child);
            }
        }

        return new(TimeSpan.FromSeconds(ticks / TicksPerSecond), pages * Environment.SystemPageSize);
    }

    private static List<int> Children(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateDirectories(Path.Combine(folder, "task"))
                    .SelectMany(thread =>
                        Read(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    )
                    .Select(word => (int)Number(word)),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // it has ended meanwhile
        }
    }

    // The name of a program stands in brackets and may hold anything; what follows the last one is numbers.
    private static string[]? Fields(string folder)
    {
        var text = Read(Path.Combine(folder, "stat"));
        var fields = text[(text.LastIndexOf(')') + 1)..].TrimStart().Split(' ');
        return fields.Length > Resident ? fields : null;
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ""; // it has ended meanwhile
        }
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
