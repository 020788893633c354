using System.Text.Json;

namespace Curriculum.Kernel.Packages;

/// <summary>What a restore came to: the assemblies to reference and the native libraries they call.</summary>
/// <param name="Assemblies">Full paths of the assemblies, dependencies included.</param>
/// <param name="Natives">Full paths of native libraries for this machine.</param>
/// <param name="Versions">Package id → the version that was chosen.</param>
internal sealed record RestoredFiles(
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> Natives,
    IReadOnlyDictionary<string, string> Versions
)
{
    /// <summary>Reads <c>obj/project.assets.json</c>, which the SDK's restore writes.</summary>
    public static RestoredFiles Read(string assetsFile)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
        var libraries = root.GetProperty("libraries");
        List<string> assemblies = [],
            natives = [];
        Dictionary<string, string> versions = new(StringComparer.OrdinalIgnoreCase);
        // The target with a runtime identifier also names the native libraries; it is the longer of the two.
        var target = root.GetProperty("targets").EnumerateObject().MaxBy(t => t.Name.Length).Value;
        foreach (var package in target.EnumerateObject())
        {
            if (package.Value.GetProperty("type").GetString() != "package")
            {
                continue;
            }

            var (id, version) = package.Name.Split('/') is [var i, var v] ? (i, v) : (package.Name, "");
            versions[id] = version;
            var path = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            var folder = folders.Select(f => Path.Combine(f, path)).FirstOrDefault(Directory.Exists);
            if (folder is null)
            {
                continue;
            }

            assemblies.AddRange(
                Files(package.Value, "runtime", folder)
                    .Where(f => f.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            );
            natives.AddRange(Files(package.Value, "native", folder));
        }
        return new(assemblies, natives, versions);
    }

    private static IEnumerable<string> Files(JsonElement package, string kind, string folder) =>
        !package.TryGetProperty(kind, out var files)
            ? []
            : files
                .EnumerateObject()
                .Where(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal))
                .Select(f => Path.GetFullPath(Path.Combine(folder, f.Name)));
}

/// <summary>A package that was restored.</summary>
/// <param name="Version">The version that was chosen.</param>
/// <param name="Script">A script with one <c>#r</c> for each assembly, for the cell to load.</param>
internal sealed record RestoredPackage(string Version, string Script);
