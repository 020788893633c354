namespace Curriculum.Kernel.Install;

/// <summary>Where a kernel is installed: for one user, or under a prefix such as a Python environment.</summary>
/// <param name="Kernels">The folder that holds one folder per kernel.</param>
/// <param name="Apps">The folder that holds our program.</param>
internal sealed record KernelPlaces(string Kernels, string Apps)
{
    public static KernelPlaces For(string? prefix) =>
        prefix is null
            ? new(Path.Combine(UserFolders.Jupyter, "kernels"), Path.Combine(UserFolders.Data, "kernel"))
            : new(
                Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels"),
                Path.Combine(Path.GetFullPath(prefix), "share", "curriculum", "kernel")
            );

    /// <summary>Every folder of kernels that Jupyter looks into on this machine, ours included.</summary>
    public IEnumerable<string> Searched()
    {
        List<string> folders = [Kernels, .. OfTheUser()];
        if (Environment.GetEnvironmentVariable("JUPYTER_PATH") is { Length: > 0 } paths)
        {
            folders.AddRange(paths.Split(Path.PathSeparator).Select(p => Path.Combine(p, "kernels")));
        }

        foreach (
            var prefix in (string?[])
                [Environment.GetEnvironmentVariable("VIRTUAL_ENV"), Environment.GetEnvironmentVariable("CONDA_PREFIX")]
        )
        {
            if (prefix is { Length: > 0 })
            {
                folders.Add(Path.Combine(prefix, "share", "jupyter", "kernels"));
            }
        }

        folders.AddRange(
            OperatingSystem.IsWindows()
                ?
                [
                    Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData),
                        "jupyter",
                        "kernels"
                    ),
                ]
                : ["/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels"]
        );
        return folders.Distinct();
    }

    // A user without a home has no kernels there either.
    private static string[] OfTheUser()
    {
        try
        {
            return [Path.Combine(UserFolders.Jupyter, "kernels")];
        }
        catch (KernelException)
        {
            return [];
        }
    }
}
