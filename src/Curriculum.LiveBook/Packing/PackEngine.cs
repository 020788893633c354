using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

/// <summary>
/// Turns what the publish gave into what a plain file server serves: what a start needs in two bundles, what completion
/// needs in a third, every assembly also by itself, all packed with Zstandard (a worker unpacks it), and manifest.json.
/// </summary>
public sealed class PackEngine : Task
{
    [Required]
    public string Published { get; set; }

    [Required]
    public string Folder { get; set; }

    [Required]
    public ITaskItem[] References { get; set; }

    [Required]
    public string Setup { get; set; }

    /// <summary>ZstdSharp.dll. It is bound late: the task's own reference assemblies are too old for it.</summary>
    [Required]
    public string Zstandard { get; set; }

    /// <summary>A folder for packed files: one that has not changed is not packed again.</summary>
    [Required]
    public string Cache { get; set; }

    /// <summary>The assemblies that are loaded before the first cell runs.</summary>
    [Required]
    public ITaskItem[] First { get; set; }

    /// <summary>The assemblies that cells load by themselves, fetched together with the first.</summary>
    [Required]
    public ITaskItem[] Course { get; set; }

    /// <summary>The assemblies that the first completion needs.</summary>
    [Required]
    public ITaskItem[] Second { get; set; }

    public override bool Execute()
    {
        // Written aside and renamed: a page that is open never sees half an engine.
        var target = Folder.TrimEnd('/', '\\');
        var fresh = target + ".new";
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, true);
        Directory.CreateDirectory(Path.Combine(fresh, "_framework"));
        var framework = Path.Combine(Published, "_framework");
        var assemblies = Directory
            .GetFiles(framework, "*.dll")
            .Select(Path.GetFileName)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToArray();
        Check(assemblies);
        var start = Dlls(First).Concat(Dlls(Course)).ToList();
        var published = new Func<string, byte[]>(name =>
            Shipped(name, File.ReadAllBytes(Path.Combine(framework, name)))
        );
        var bundles = new Dictionary<string, byte[]>
        {
            ["runtime"] = Bundle(Native.Concat(start.Where(name => !IsOwn(name))), published),
            ["course"] = Bundle(
                start.Where(IsOwn).Concat(new[] { SetupName, "references" }),
                name =>
                    name == SetupName ? File.ReadAllBytes(Setup)
                    : name == "references" ? ReferenceBundle()
                    : published(name)
            ),
            ["completion"] = Bundle(Dlls(Second), published),
        };
        var large = new Dictionary<string, byte[]>(bundles);
        foreach (var name in assemblies)
            large["_framework/" + name] = published(name);
        foreach (var file in Directory.GetFiles(Published, "*", SearchOption.AllDirectories))
        {
            var name = file.Substring(Published.Length + 1).Replace('\\', '/');
            if (!large.ContainsKey(name) && !Native.Contains(Path.GetFileName(name)))
                File.Copy(file, Path.Combine(fresh, name));
        }
        Pack(large, fresh);
        File.WriteAllText(
            Path.Combine(fresh, "manifest.json"),
            Manifest(bundles, assemblies, fresh),
            new UTF8Encoding(false)
        );
        if (Directory.Exists(target))
            Directory.Delete(target, true);
        Directory.Move(fresh, target);
        return true;
    }

    private void Pack(Dictionary<string, byte[]> large, string folder)
    {
        var pack = Packer();
        Directory.CreateDirectory(Cache);
        var used = new ConcurrentDictionary<string, bool>();
        Parallel.ForEach(
            large.OrderByDescending(file => file.Value.Length),
            file =>
            {
                var kept = Path.Combine(Cache, Hash(file.Value) + Packed);
                if (used.TryAdd(kept, true) && !File.Exists(kept))
                {
                    File.WriteAllBytes(kept + ".new", pack(file.Value));
                    File.Move(kept + ".new", kept);
                }
            }
        );
        foreach (var file in large)
            File.Copy(Path.Combine(Cache, Hash(file.Value) + Packed), Path.Combine(folder, file.Key + Packed));
        foreach (var old in Directory.GetFiles(Cache).Except(used.Keys))
            File.Delete(old);
    }

    private string Manifest(Dictionary<string, byte[]> bundles, string[] assemblies, string folder)
    {
        var described = bundles.Select(bundle =>
        {
            var version = Hash(bundle.Value).Substring(0, 32).ToLowerInvariant();
            var size = new FileInfo(Path.Combine(folder, bundle.Key + Packed)).Length;
            return "\"" + bundle.Key + "\":{\"version\":\"" + version + "\",\"size\":" + size + "}";
        });
        var lists =
            Listed("first", Dlls(First))
            + Listed("beside", Dlls(Course).Concat(new[] { SetupName }))
            + Listed("offline", Offline(assemblies, folder))
            + Listed("assemblies", assemblies);
        return "{\"bundles\":{" + string.Join(",", described) + "}" + lists + "}\n";
    }

    // What is in no bundle and small: a page keeps it once its engine is there, so that the next cell runs without a
    // network.
    private IEnumerable<string> Offline(string[] assemblies, string folder) =>
        assemblies
            .Except(Dlls(First).Concat(Dlls(Course)).Concat(Dlls(Second)))
            .Where(name => new FileInfo(Path.Combine(folder, "_framework", name + Packed)).Length < 130000);

    // What a cell is compiled against must be there when it runs.
    private void Check(string[] assemblies)
    {
        var lost = References
            .Select(item => Path.GetFileName(item.ItemSpec))
            .Except(assemblies, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (lost.Length > 0)
            throw new InvalidOperationException(
                "Cells compile against assemblies that the engine lacks: " + string.Join(", ", lost) + "."
            );
    }

    private static string Listed(string key, IEnumerable<string> names) =>
        ",\n\"" + key + "\":[" + string.Join(",", names.Select(name => "\"" + name + "\"")) + "]";

    // What changes with the course is a bundle of its own: a new version leaves the reader's large one as it is.
    private static bool IsOwn(string assembly) => assembly.StartsWith("Curriculum.", StringComparison.Ordinal);

    private static IEnumerable<string> Dlls(ITaskItem[] items) => items.Select(item => item.ItemSpec + ".dll");

    // The assemblies that cells compile against.
    private byte[] ReferenceBundle()
    {
        var references = References.ToDictionary(item => Path.GetFileName(item.ItemSpec), item => item.ItemSpec);
        return Bundle(
            references.Keys.OrderBy(name => name, StringComparer.Ordinal),
            name => File.ReadAllBytes(references[name])
        );
    }

    // Small files pack far better together: name, length, bytes. The page takes the first byte for the name's length.
    private static byte[] Bundle(IEnumerable<string> names, Func<string, byte[]> read)
    {
        var bundle = new MemoryStream();
        using (var to = new BinaryWriter(bundle, Encoding.UTF8))
            foreach (var name in names)
            {
                if (Encoding.UTF8.GetByteCount(name) > 127)
                    throw new InvalidOperationException("The name " + name + " is too long for a bundle.");
                var bytes = read(name);
                to.Write(name);
                to.Write(bytes.Length);
                to.Write(bytes);
            }
        return bundle.ToArray();
    }

    private static byte[] Shipped(string name, byte[] file) => name == "Plotly.NET.dll" ? WithoutScript(file) : file;

    // Plotly.NET carries plotly.js, 3.6 MB of script that the page has of its own: its place is filled with blanks.
    private static byte[] WithoutScript(byte[] assembly)
    {
        var head = Encoding.ASCII.GetBytes("plotly.js v");
        for (var at = 32; at < assembly.Length - head.Length; at++)
        {
            if (assembly[at] != head[0] || !head.SequenceEqual(assembly.Skip(at).Take(head.Length)))
                continue;
            for (var start = at; start > at - 16; start--)
            {
                var length = BitConverter.ToInt32(assembly, start - 4);
                if (length < 1000000 || length > assembly.Length - start)
                    continue;
                for (var i = start; i < start + length; i++)
                    assembly[i] = (byte)' ';
                return assembly;
            }
        }
        throw new InvalidOperationException(
            "The script inside Plotly.NET.dll was not found: is it stored in another way now?"
        );
    }

    private const string Packed = ".zst";
    private const int Level = 22;
    private const string SetupName = "setup.csx";

    // Scripts stay files of their own: the page's policy lets a worker run no script that is not a file of the site.
    private static readonly string[] Native = { "dotnet.native.wasm" };

    private static string Hash(byte[] bytes)
    {
        using (var hash = SHA256.Create())
            return BitConverter.ToString(hash.ComputeHash(bytes)).Replace("-", "");
    }

    private Func<byte[], byte[]> Packer()
    {
        var type = Assembly.LoadFrom(Zstandard).GetType("ZstdSharp.Compressor", true);
        var bound = type.GetMethod("GetCompressBound", new[] { typeof(int) });
        var wrap = type.GetMethod("Wrap", new[] { typeof(byte[]), typeof(byte[]), typeof(int) });
        return bytes =>
        {
            using (var compressor = (IDisposable)Activator.CreateInstance(type, Level))
            {
                var packed = new byte[(int)bound.Invoke(null, new object[] { bytes.Length })];
                Array.Resize(ref packed, (int)wrap.Invoke(compressor, new object[] { bytes, packed, 0 }));
                return packed;
            }
        };
    }
}
