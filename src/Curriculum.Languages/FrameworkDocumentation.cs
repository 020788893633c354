using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Xml;

namespace Curriculum.Languages;

/// <summary>
/// Documentation of .NET itself, from the reference pack that comes with the SDK; nothing where there is none.
/// </summary>
/// <remarks>The files are read through when someone asks, and only the answers are kept: they are 40 MB.</remarks>
internal static class FrameworkDocumentation
{
    private static readonly Lazy<string?> s_pack = new(FindPack);
    private static readonly ConcurrentDictionary<string, string> s_found = new(StringComparer.Ordinal);

    public static string Find(ISymbol symbol) =>
        s_pack.Value is { } pack && symbol.GetDocumentationCommentId() is { } id
            ? s_found.GetOrAdd(id, _ => Read(pack, symbol, id))
            : "";

    private static string Read(string pack, ISymbol symbol, string id)
    {
        // What lives in System.Private.CoreLib is documented under one of the assemblies that programs name.
        string[] names =
        [
            symbol.ContainingAssembly?.Name ?? "",
            "System.Runtime",
            "System.Collections",
            "System.Linq",
            "System.Threading",
            "System.Runtime.Extensions",
            "System.Memory",
            "System.Console",
            "System.Runtime.InteropServices",
        ];
        foreach (var name in names.Distinct())
        {
            var file = Path.Combine(pack, $"{name}.xml");
            if (!File.Exists(file))
            {
                continue;
            }

            try
            {
                using var reader = XmlReader.Create(file);
                while (reader.ReadToFollowing("member"))
                {
                    if (reader.GetAttribute("name") == id)
                    {
                        return reader.ReadOuterXml();
                    }
                }
            }
            catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
            {
                return "";
            }
        }
        return "";
    }

    private static string? FindPack()
    {
        // …/shared/Microsoft.NETCore.App/10.0.x/ → …/packs/Microsoft.NETCore.App.Ref/10.0.y/ref/net10.0
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var packs = new DirectoryInfo(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"));
        if (!packs.Exists)
        {
            return null;
        }

        var major = $"{Environment.Version.Major}.";
        return packs
            .EnumerateDirectories()
            .Where(d => d.Name.StartsWith(major, StringComparison.Ordinal))
            .OrderByDescending(d => Version.TryParse(d.Name, out var v) ? v : new Version())
            .SelectMany(d =>
                new DirectoryInfo(Path.Combine(d.FullName, "ref")) is { Exists: true } r ? r.EnumerateDirectories() : []
            )
            .FirstOrDefault()
            ?.FullName;
    }
}
