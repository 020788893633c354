using System.Globalization;
using System.Runtime.InteropServices;
using Curriculum.Kernel.Packages;

namespace Curriculum.Kernel.Install;

/// <summary>A copy of the command in the user's data folder, compiled ahead of time where the SDK can do so.</summary>
/// <remarks>
/// The kernel is started from the copy, so it goes on working when the repository is moved, rebuilt or checked out at
/// another commit, and nothing a front end has open is in the way of a build.
/// </remarks>
internal sealed class KernelApp(Action<string> say)
{
    public const string DllName = "Curriculum.Cli.dll";

    /// <summary>Makes the copy under <paramref name="apps"/> and gives its dll.</summary>
    public string Create(string apps, CancellationToken stop)
    {
        // A folder of its own each time: a kernel that runs from the last one is not disturbed.
        var folder = Path.Combine(apps, DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture));
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelException(
                $"The folder '{apps}' cannot be written: {e.Message} "
                    + "Name another place with --prefix, or leave it out to install for yourself only.",
                e
            );
        }
        var running = AppContext.BaseDirectory;
        if (Publish(running, folder, stop))
        {
            AheadOfTime.Stamp(folder, running);
        }
        else
        {
            Copy(running, folder);
        }

        var dll = Path.Combine(folder, DllName);
        if (!File.Exists(dll))
        {
            throw new KernelException(
                $"'{running}' does not hold {DllName}, so there is nothing to install from. "
                    + "Run the command as `dotnet run --project src/Curriculum.Cli -- kernel install`."
            );
        }

        return dll;
    }

    /// <summary>
    /// Takes away the copies that no kernel names any more; one that is in use stays until the next time.
    /// </summary>
    public static void RemoveAllBut(string apps, IReadOnlyCollection<string> kept)
    {
        if (!Directory.Exists(apps))
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(apps).Where(f => !kept.Contains(f)))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
        }
        if (!Directory.EnumerateFileSystemEntries(apps).Any())
        {
            Directory.Delete(apps);
        }
    }

    private bool Publish(string running, string folder, CancellationToken stop)
    {
        if (Project(running) is not { } project)
        {
            return false;
        }

        say("Compiling the kernel ahead of time, which takes a few minutes …");
        var work = UserFolders.Temporary("publish").FullName;
        try
        {
            var (exitCode, text) = DotnetSdk.Run(
                Path.GetDirectoryName(project)!,
                [
                    "publish",
                    project,
                    "--nologo",
                    "--verbosity",
                    "quiet",
                    "--runtime",
                    RuntimeInformation.RuntimeIdentifier,
                    "--self-contained",
                    "false",
                    "--output",
                    folder,
                    "--artifacts-path",
                    work,
                    "-p:PublishReadyToRun=true",
                    $"-p:LockFolder={work}",
                    "-p:RestoreLockedMode=false",
                ],
                stop
            );
            if (exitCode == 0)
            {
                return true;
            }

            var said =
                text.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal))?.Trim()
                ?? text.Trim();
            say(
                $"That did not work here ({said}); the kernel is copied as it was built and starts about a second "
                    + $"slower."
            );
            return false;
        }
        catch (KernelException)
        {
            return false;
        }
        finally
        {
            Delete(work);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>The project this program was built from: …/src/Curriculum.Cli above its bin folder.</summary>
    private static string? Project(string running)
    {
        for (var folder = new DirectoryInfo(running); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Curriculum.sln")))
            {
                var project = Path.Combine(folder.FullName, "src", "Curriculum.Cli", "Curriculum.Cli.csproj");
                return File.Exists(project) ? project : null;
            }
        }
        return null;
    }

    private static void Copy(string from, string to)
    {
        // Listed before the first is copied: the new place may lie within the old one.
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
