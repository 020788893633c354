using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Cli.Doctor;

/// <summary>Looks at the tools, the built library, the folders, Jupyter and the machine, in this order.</summary>
internal static class Examination
{
    private const int WantedSdk = 10;
    private const double Gigabyte = 1 << 30,
        LittleSpace = 1,
        LittleMemory = 2;
    private static readonly string[] s_libraries =
    [
        "Curriculum.dll",
        "Curriculum.Figures.dll",
        "Curriculum.Exercises.dll",
    ];

    public static async IAsyncEnumerable<Finding> RunAsync(
        CourseFolders course,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return await SdkAsync(course, cancellationToken);
        yield return Library(course);
        yield return Notebooks(course);
        yield return Writable(course.Executed, "executed copies");
        yield return Writable(course.My, "your copies");
        yield return Space(course);
        yield return await JupyterAsync(cancellationToken);
        yield return Machine();
        yield return Memory();
    }

    private static async Task<Finding> SdkAsync(CourseFolders course, CancellationToken cancellationToken)
    {
        const string Cure = "Install the .NET 10 SDK: https://dotnet.microsoft.com/download";
        var version = await Tool.AnswerAsync("dotnet", ["--version"], course.Root, cancellationToken);
        if (version is null)
        {
            return new(FindingKind.Problem, "No .NET SDK answers to dotnet --version.", Cure);
        }

        var major = int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
        var what = $".NET SDK {version}, running on {RuntimeInformation.FrameworkDescription}";
        return major >= WantedSdk ? new(FindingKind.Fine, what) : new(FindingKind.Problem, what, Cure);
    }

    private static Finding Library(CourseFolders course)
    {
        var missing = s_libraries.Where(name => !File.Exists(Path.Combine(course.Library, name))).ToList();
        if (missing.Count > 0)
        {
            return new(
                FindingKind.Problem,
                $"{course.Library} lacks {string.Join(", ", missing)}.",
                Preflight.BuildCommand
            );
        }

        var built = s_libraries.Min(name => File.GetLastWriteTimeUtc(Path.Combine(course.Library, name)));
        var sources = Path.Combine(course.Root, "src");
        var newer = !Directory.Exists(sources)
            ? null
            : Directory
                .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
                .Where(path =>
                    s_libraries.Any(name =>
                        path.Contains(
                            Path.DirectorySeparatorChar
                                + Path.GetFileNameWithoutExtension(name)
                                + Path.DirectorySeparatorChar,
                            StringComparison.Ordinal
                        )
                    )
                )
                .Where(path => !path.Contains("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .FirstOrDefault(path => File.GetLastWriteTimeUtc(path) > built);
        return newer is null
            ? new(FindingKind.Fine, $"The library is built: {course.Library}")
            : new(
                FindingKind.Note,
                $"{course.Short(newer)} may be newer than the built library.",
                Preflight.BuildCommand
            );
    }

    private static Finding Notebooks(CourseFolders course)
    {
        if (!File.Exists(course.SetupScript))
        {
            return new(FindingKind.Problem, $"{course.SetupScript} does not exist.", "git restore notebooks/setup.csx");
        }

        try
        {
            var found = NotebookFinder.InFolder(course.Notebooks);
            return new(FindingKind.Fine, $"{found.Count} notebooks in {course.Notebooks}");
        }
        catch (CommandException error)
        {
            return new(FindingKind.Problem, error.Message, "git restore notebooks");
        }
    }

    private static Finding Writable(string folder, string what)
    {
        var existing = folder;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } above)
        {
            existing = above;
        }

        try
        {
            WritableFolder.Try(existing);
            return new(FindingKind.Fine, $"{folder} can be written ({what})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(
                FindingKind.Problem,
                $"{existing} cannot be written: {error.Message}",
                "Change its rights, or clone the course elsewhere."
            );
        }
    }

    private static Finding Space(CourseFolders course)
    {
        try
        {
            var free = new DriveInfo(course.Root).AvailableFreeSpace / Gigabyte;
            var what = string.Create(CultureInfo.InvariantCulture, $"{free:0.0} GB of disk space are free");
            return free >= LittleSpace
                ? new(FindingKind.Fine, what)
                : new(FindingKind.Problem, what, $"Free at least {LittleSpace:0} GB.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(FindingKind.Note, $"The free disk space cannot be told: {error.Message}");
        }
    }

    private static async Task<Finding> JupyterAsync(CancellationToken cancellationToken)
    {
        var list = await Tool.AnswerAsync("jupyter", ["kernelspec", "list"], null, cancellationToken);
        if (list is null)
        {
            return new(
                FindingKind.Note,
                "Jupyter was not found; curriculum run and check do not need it.",
                "To open notebooks in a browser: pip install notebook; in VS Code: the Jupyter extension."
            );
        }

        var kernels = list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(' ')[0])
            .ToList();
        return kernels.Contains(".net-csharp")
            ? new(FindingKind.Fine, $"Jupyter has the kernels {string.Join(", ", kernels)}")
            : new(
                FindingKind.Note,
                $"Jupyter has no C# kernel (.net-csharp); it has {string.Join(", ", kernels)}.",
                "curriculum kernel install"
            );
    }

    private static Finding Machine()
    {
        var simd =
            Vector512.IsHardwareAccelerated ? "512-bit vectors"
            : Vector256.IsHardwareAccelerated ? "256-bit vectors"
            : Vector128.IsHardwareAccelerated ? "128-bit vectors"
            : "no vectors";
        var what =
            $"{RuntimeInformation.ProcessArchitecture}, {simd}, {Environment.ProcessorCount} cores, "
            + $"{RuntimeInformation.OSDescription}";
        return Vector128.IsHardwareAccelerated
            ? new(FindingKind.Fine, what)
            : new(FindingKind.Note, what, "Training will be slow: use a machine with SIMD.");
    }

    private static Finding Memory()
    {
        var total = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gigabyte;
        var what = string.Create(CultureInfo.InvariantCulture, $"{total:0.0} GB of memory");
        return total >= LittleMemory
            ? new(FindingKind.Fine, what)
            : new(FindingKind.Note, what, "Run one notebook at a time: curriculum run --jobs 1");
    }
}
