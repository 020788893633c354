using System.Text.Json.Nodes;

namespace Curriculum.Packing;

/// <summary>
/// Turns what the publish gave into what a plain file server serves: what a start needs in two bundles, what completion
/// needs in a third, every assembly also by itself, all packed with Zstandard (a worker unpacks it), and manifest.json.
/// </summary>
internal sealed class EnginePack(PackRequest request)
{
    private const string Framework = "_framework",
        SetupName = "setup.csx",
        ReferencesName = "references";
    private const int VersionDigits = 32;

    // In bytes, packed: what a page keeps for cells to come.
    private const int MostOffline = 130_000;

    // Scripts stay files of their own: the page's policy lets a worker run no script that is not a file of the site.
    private static readonly string[] s_native = ["dotnet.native.wasm"];

    private readonly string _framework = Path.Combine(request.Published, Framework);

    /// <summary>Fills the folder; a page that is open never sees half an engine.</summary>
    /// <exception cref="InvalidOperationException">What was published lacks something, in a sentence.</exception>
    public void Write()
    {
        var target = Path.TrimEndingDirectorySeparator(request.Folder);
        var fresh = target + ".new";
        Delete(fresh);
        Directory.CreateDirectory(Path.Combine(fresh, Framework));
        string[] assemblies =
        [
            .. Directory.EnumerateFiles(_framework, "*.dll").Select(Name).Order(StringComparer.Ordinal),
        ];
        Check(assemblies);
        var bundles = Bundles();
        var large = new Dictionary<string, byte[]>(bundles);
        foreach (var name in assemblies)
        {
            large[$"{Framework}/{name}"] = Published(name);
        }

        foreach (var file in Directory.EnumerateFiles(request.Published, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(request.Published, file).Replace('\\', '/');
            if (!large.ContainsKey(name) && !s_native.Contains(Name(file)))
            {
                File.Copy(file, Path.Combine(fresh, name));
            }
        }

        PackedFiles.Write(large, request.Cache, fresh);
        File.WriteAllText(Path.Combine(fresh, "manifest.json"), Manifest(bundles, assemblies, fresh));
        Delete(target);
        Directory.Move(fresh, target);
    }

    // What changes with the course is a bundle of its own: a new version leaves the reader's large one as it is.
    private Dictionary<string, byte[]> Bundles()
    {
        var start = request.First.Concat(request.Course).ToList();
        return new()
        {
            ["runtime"] = Bundle.Of(s_native.Concat(start.Where(name => !IsOwn(name))), Published),
            ["course"] = Bundle.Of(
                start.Where(IsOwn).Concat([SetupName, ReferencesName]),
                name =>
                    name switch
                    {
                        SetupName => File.ReadAllBytes(request.Setup),
                        ReferencesName => References(),
                        _ => Published(name),
                    }
            ),
            ["completion"] = Bundle.Of(request.Second, Published),
        };
    }

    private byte[] References()
    {
        var paths = request.References.ToDictionary(Name);
        return Bundle.Of(paths.Keys.Order(StringComparer.Ordinal), name => File.ReadAllBytes(paths[name]));
    }

    private byte[] Published(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(_framework, name));
        return name == PlotlyScript.Assembly ? PlotlyScript.Blank(file) : file;
    }

    private string Manifest(Dictionary<string, byte[]> bundles, string[] assemblies, string folder)
    {
        var described = bundles.Select(bundle =>
            KeyValuePair.Create<string, JsonNode?>(
                bundle.Key,
                new JsonObject
                {
                    ["version"] = PackedFiles.Hash(bundle.Value)[..VersionDigits].ToLowerInvariant(),
                    ["size"] = PackedFiles.Size(folder, bundle.Key),
                }
            )
        );
        // What is in no bundle and small: a page keeps it once its engine is there, so that the next cell runs without
        // a network.
        var offline = assemblies
            .Except(request.First.Concat(request.Course).Concat(request.Second))
            .Where(name => PackedFiles.Size(folder, $"{Framework}/{name}") < MostOffline);
        var manifest = new JsonObject
        {
            ["bundles"] = new JsonObject(described),
            ["first"] = Names(request.First),
            ["beside"] = Names(request.Course.Append(SetupName)),
            ["offline"] = Names(offline),
            ["assemblies"] = Names(assemblies),
        };
        return manifest.ToJsonString() + "\n";
    }

    // What a cell is compiled against must be there when it runs.
    private void Check(string[] assemblies)
    {
        var lost = request.References.Select(Name).Except(assemblies, StringComparer.OrdinalIgnoreCase).ToList();
        if (lost.Count > 0)
        {
            throw new InvalidOperationException(
                $"Cells compile against assemblies that the engine lacks: {string.Join(", ", lost)}."
            );
        }
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];

    private static string Name(string path) => Path.GetFileName(path);

    private static bool IsOwn(string assembly) => assembly.StartsWith("Curriculum.", StringComparison.Ordinal);

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
