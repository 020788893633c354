using System.Runtime.InteropServices;
using System.Security;
using System.Text.RegularExpressions;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Kernel.Packages;

/// <summary>
/// <c>#r "nuget: Id, Version"</c> through the .NET SDK's own restore, with the sources the user's NuGet knows.
/// </summary>
/// <remarks>
/// All packages of a session are restored together, so that they agree on the packages they share.
/// A restore is kept in the user's cache folder and found again by what was asked.
/// </remarks>
internal sealed partial class PackageRestore(string notebookFolder)
{
    private readonly SortedDictionary<string, string> _wanted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RestoredPackage> _restored = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);
    private readonly NativeLibraries _natives = new();

    /// <summary>Restores a package. Throws a sentence when it cannot.</summary>
    public RestoredPackage Add(PackageName package, CancellationToken stop)
    {
        var before = _wanted.GetValueOrDefault(package.Id);
        if (before is not null && (package.Version ?? before) == before)
        {
            return _restored[package.Id];
        }

        _wanted[package.Id] = package.Version ?? "*";
        try
        {
            var files = Restore(package.Id, stop, out var folder);
            _natives.Add(files.Natives);
            // One #r takes one assembly, and a package may bring many: they go into a script that the cell loads.
            // An assembly that an earlier package brought is referenced already, and a second copy would clash with it.
            var script = Path.Combine(folder, $"{package.Id}.csx");
            File.WriteAllLines(
                script,
                files.Assemblies.Where(f => _given.Add(Path.GetFileName(f))).Select(f => $"#r \"{f}\"")
            );
            return _restored[package.Id] = new(
                files.Versions.GetValueOrDefault(package.Id, package.Version ?? ""),
                script
            );
        }
        catch
        {
            if (before is null)
            {
                _wanted.Remove(package.Id);
            }
            else
            {
                _wanted[package.Id] = before;
            }

            throw;
        }
    }

    private RestoredFiles Restore(string id, CancellationToken stop, out string folder)
    {
        var project = Project();
        var key = ContentHash.Of($"{notebookFolder}\n{project}")[..16];
        folder = Path.Combine(UserFolders.Cache, "packages", key);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "packages.csproj");
        File.WriteAllText(file, project);
        List<string> arguments = ["restore", file, "--verbosity", "quiet", "--nologo"];
        if (Configuration() is { } configuration)
        {
            arguments.AddRange(["--configfile", configuration]);
        }

        var (exitCode, text) = DotnetSdk.Run(folder, arguments, stop);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        if (exitCode != 0 || !File.Exists(assets))
        {
            throw new KernelException(Sentence(id, text));
        }

        return RestoredFiles.Read(assets);
    }

    private string Project()
    {
        var references = string.Concat(
            _wanted.Select(p =>
                $"    <PackageReference Include=\"{SecurityElement.Escape(p.Key)}\" "
                + $"Version=\"{SecurityElement.Escape(p.Value)}\" />\n"
            )
        );
        return $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
              </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>
            """;
    }

    /// <summary>The nuget.config beside the notebook or above it; without one the user's own holds.</summary>
    private string? Configuration()
    {
        for (var folder = new DirectoryInfo(notebookFolder); folder is not null; folder = folder.Parent)
        {
            var found = folder.Exists
                ? folder
                    .EnumerateFiles()
                    .FirstOrDefault(f => f.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase))
                : null;
            if (found is not null)
            {
                return found.FullName;
            }
        }
        return null;
    }

    private static string Sentence(string id, string text)
    {
        var said = ErrorLine().Matches(text).Select(m => m.Groups["what"].Value.Trim()).Distinct().Take(3).ToArray();
        return said.Length > 0
            ? $"The package '{id}' could not be restored. {string.Join(" ", said)}"
            : $"The package '{id}' could not be restored. Is the package source within reach? dotnet said: "
                + $"{text.Trim()}";
    }

    [GeneratedRegex(@"error (?<what>[A-Z]+\d+: .+?)(\[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
