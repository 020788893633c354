namespace Curriculum.Kernel.Install;

/// <summary>
/// The copy that <c>kernel install</c> compiled ahead of time, for every other process of the very same build.
/// </summary>
/// <remarks>
/// As it comes from its package the C# compiler is not compiled ahead: each process that compiles cells spends two to
/// three seconds of a core on compiling the compiler.
/// </remarks>
public static class AheadOfTime
{
    private const string StampName = "built-from.sha256";

    /// <summary>
    /// The command in the copy that was compiled from the build in <paramref name="running"/>; null where there is
    /// none, or only one of another build.
    /// </summary>
    public static string? Find(string running)
    {
        try
        {
            return Find(running, KernelPlaces.For(null).Apps);
        }
        catch (KernelException)
        {
            return null; // a user without a folder of their own has installed nothing
        }
    }

    internal static string? Find(string running, string apps)
    {
        try
        {
            var stamps = Directory.Exists(apps)
                ? Directory.GetFiles(apps, StampName, new EnumerationOptions { RecurseSubdirectories = true })
                : [];
            if (stamps.Length == 0)
            {
                return null;
            }

            var build = Fingerprint(running);
            var stamp = stamps.Order(StringComparer.Ordinal).LastOrDefault(file => File.ReadAllText(file) == build);
            var dll = stamp is null ? null : Path.Combine(Path.GetDirectoryName(stamp)!, KernelApp.DllName);
            return File.Exists(dll) ? dll : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // it runs as it was built
        }
    }

    /// <summary>Says in the copy which build it was compiled from.</summary>
    internal static void Stamp(string folder, string running) =>
        File.WriteAllText(Path.Combine(folder, StampName), Fingerprint(running));

    /// <summary>The course's own assemblies, and the list of all packages with their versions.</summary>
    private static string Fingerprint(string folder) =>
        ContentHash.OfFiles(
            folder,
            Directory
                .GetFiles(folder, "Curriculum.*.dll")
                .Append(Path.Combine(folder, Path.ChangeExtension(KernelApp.DllName, "deps.json")))
        );
}
