namespace Curriculum.Kernel;

/// <summary>
/// Where a user's own files belong on this system. Each is a full path, or <see cref="KernelException"/> says why there
/// is none: a file never goes to the folder one happens to be in.
/// </summary>
public static class UserFolders
{
    /// <summary>A new folder for files that are taken away again, named after what it is for.</summary>
    /// <exception cref="KernelException">There is no place for such files.</exception>
    public static DirectoryInfo Temporary(string purpose)
    {
        try
        {
            return Directory.CreateTempSubdirectory($"curriculum-{purpose}-");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KernelException(
                $"Temporary files have no place: '{Path.GetTempPath()}' is not there or cannot be written. "
                    + $"Set {(OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR")} to a folder that can.",
                error
            );
        }
    }

    private static string Home =>
        Full(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))
        ?? throw new KernelException(
            (
                Environment.GetEnvironmentVariable("HOME") is { } home
                    ? $"HOME is '{home}', which is no folder"
                    : "This user has no home folder"
            ) + ": set HOME to a folder that is there, or name another place with --prefix."
        );

    /// <summary>Files that can be made again.</summary>
    public static string Cache =>
        Path.Combine(
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() ? Path.Combine(Home, "Library", "Caches")
                : Full(Environment.GetEnvironmentVariable("XDG_CACHE_HOME")) is { } cache ? cache
                : Path.Combine(Home, ".cache"),
            "curriculum"
        );

    /// <summary>Installed files.</summary>
    public static string Data =>
        Path.Combine(
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() ? Path.Combine(Home, "Library", "Application Support")
                : Full(Environment.GetEnvironmentVariable("XDG_DATA_HOME")) is { } data ? data
                : Path.Combine(Home, ".local", "share"),
            "curriculum"
        );

    /// <summary>Where Jupyter looks for a user's kernels. Source: "Data files" in the Jupyter documentation.</summary>
    public static string Jupyter =>
        Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } set ? Path.GetFullPath(set)
        : OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
        : OperatingSystem.IsMacOS() ? Path.Combine(Home, "Library", "Jupyter")
        : Path.Combine(
            Full(Environment.GetEnvironmentVariable("XDG_DATA_HOME")) is { } data
                ? data
                : Path.Combine(Home, ".local", "share"),
            "jupyter"
        );

    // The XDG base directories must be full; a relative one is not meant to be used.
    private static string? Full(string? path) => path is not null && Path.IsPathFullyQualified(path) ? path : null;
}
