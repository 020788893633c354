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
/// Turns what the publish gave into what a plain file server serves: every large file packed with Zstandard (a
/// worker unpacks it), the assemblies that cells compile against in one bundle, and manifest.json with the sizes as transferred.
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
        if (Directory.Exists(fresh)) Directory.Delete(fresh, true);
        Directory.CreateDirectory(Path.Combine(fresh, "_framework"));
        var large = new Dictionary<string, byte[]> { ["references"] = Bundle() };
        foreach (var file in Directory.GetFiles(Published, "*", SearchOption.AllDirectories))
        {
            var name = file.Substring(Published.Length + 1).Replace('\\', '/');
            if (!IsLarge(name)) File.Copy(file, Path.Combine(fresh, name));
            else large[name] = name.EndsWith("/Plotly.NET.dll", StringComparison.Ordinal) ? WithoutScript(File.ReadAllBytes(file)) : File.ReadAllBytes(file);
        }
        var pack = Packer();
        Directory.CreateDirectory(Cache);
        var used = new ConcurrentDictionary<string, bool>();
        Parallel.ForEach(large.OrderByDescending(file => file.Value.Length), file =>
        {
            var kept = Path.Combine(Cache, Hash(file.Value) + Packed);
            if (used.TryAdd(kept, true) && !File.Exists(kept))
            {
                File.WriteAllBytes(kept + ".new", pack(file.Value));
                File.Move(kept + ".new", kept);
            }
        });
        foreach (var file in large) File.Copy(Path.Combine(Cache, Hash(file.Value) + Packed), Path.Combine(fresh, file.Key + Packed));
        foreach (var old in Directory.GetFiles(Cache).Except(used.Keys)) File.Delete(old);
        File.Copy(Setup, Path.Combine(fresh, "setup.csx"));
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(fresh, "*", SearchOption.AllDirectories))
            sizes[file.Substring(fresh.Length + 1).Replace('\\', '/')] = new FileInfo(file).Length;
        File.WriteAllText(Path.Combine(fresh, "manifest.json"), Manifest(sizes), new UTF8Encoding(false));
        if (Directory.Exists(target)) Directory.Delete(target, true);
        Directory.Move(fresh, target);
        return true;
    }

    // dotnet.js itself is imported by its name; it finds the other two scripts where the worker tells it.
    private static bool IsLarge(string name) =>
        name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".wasm", StringComparison.Ordinal) || Scripts.Contains(name);

    private string Manifest(SortedDictionary<string, long> sizes)
    {
        const string Framework = "_framework/";
        var assemblies = sizes.Keys.Where(name => name.StartsWith(Framework, StringComparison.Ordinal) && name.EndsWith(".dll" + Packed, StringComparison.Ordinal))
            .Select(name => name.Substring(Framework.Length, name.Length - Framework.Length - Packed.Length)).ToArray();
        Check(assemblies);
        var first = First.Select(item => item.ItemSpec + ".dll").ToArray();
        var course = Course.Select(item => item.ItemSpec + ".dll").ToArray();
        var second = Second.Select(item => item.ItemSpec + ".dll").ToArray();
        var missing = first.Concat(course).Concat(second).Except(assemblies).ToArray();
        if (missing.Length > 0) throw new InvalidOperationException("The publish has no " + string.Join(", ", missing) + ".");
        var bytes = first.Concat(course).Select(name => Framework + name).Concat(Scripts).Concat(new[] { "references", Framework + "dotnet.native.wasm" })
            .Select(name => name + Packed).Concat(new[] { "setup.csx" }).Sum(name => sizes[name]);
        return "{\"firstBytes\":" + bytes + ",\n\"secondBytes\":" + second.Sum(name => sizes[Framework + name + Packed]) + ",\n\"second\":" + List(second) + ",\n\"first\":" + List(first) + ",\n\"course\":" + List(course) + ",\n\"assemblies\":" + List(assemblies)
            + ",\n\"files\":{\n" + string.Join(",\n", sizes.Select(size => "\"" + size.Key + "\":" + size.Value)) + "\n}}\n";
    }

    // What a cell is compiled against must be there when it runs.
    private void Check(string[] assemblies)
    {
        var lost = References.Select(item => Path.GetFileName(item.ItemSpec)).Except(assemblies, StringComparer.OrdinalIgnoreCase).ToArray();
        if (lost.Length > 0) throw new InvalidOperationException("Cells compile against assemblies that the engine lacks: " + string.Join(", ", lost) + ".");
    }

    private static string List(string[] names) => "[" + string.Join(",", names.Select(name => "\"" + name + "\"")) + "]";

    // One after the other, for small assemblies pack far better together: name, length, bytes.
    private byte[] Bundle()
    {
        var bundle = new MemoryStream();
        using (var to = new BinaryWriter(bundle, Encoding.UTF8))
            foreach (var reference in References.Select(item => item.ItemSpec).OrderBy(Path.GetFileName, StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(reference);
                to.Write(Path.GetFileName(reference));
                to.Write(bytes.Length);
                to.Write(bytes);
            }
        return bundle.ToArray();
    }

    // Plotly.NET carries plotly.js, 3.6 MB of script that the page has of its own: its place is filled with blanks.
    private static byte[] WithoutScript(byte[] assembly)
    {
        var head = Encoding.ASCII.GetBytes("plotly.js v");
        for (var at = 32; at < assembly.Length - head.Length; at++)
        {
            if (assembly[at] != head[0] || !head.SequenceEqual(assembly.Skip(at).Take(head.Length))) continue;
            for (var start = at; start > at - 16; start--)
            {
                var length = BitConverter.ToInt32(assembly, start - 4);
                if (length < 1000000 || length > assembly.Length - start) continue;
                for (var i = start; i < start + length; i++) assembly[i] = (byte)' ';
                return assembly;
            }
        }
        throw new InvalidOperationException("The script inside Plotly.NET.dll was not found: is it stored in another way now?");
    }

    private const string Packed = ".zst";
    private const int Level = 22;
    private static readonly string[] Scripts = { "_framework/dotnet.runtime.js", "_framework/dotnet.native.js" };

    private static string Hash(byte[] bytes)
    {
        using (var hash = SHA256.Create()) return BitConverter.ToString(hash.ComputeHash(bytes)).Replace("-", "");
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
