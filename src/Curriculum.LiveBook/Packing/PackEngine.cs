using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Turns what the publish gave into what a plain file server serves: every large file packed with gzip (the worker
/// unpacks it), the assemblies that cells compile against in one bundle, and manifest.json with the sizes as transferred.
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
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Published, "*", SearchOption.AllDirectories))
        {
            var name = file.Substring(Published.Length + 1).Replace('\\', '/');
            var packed = name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".wasm", StringComparison.Ordinal);
            if (packed) Gzip(name.EndsWith("/Plotly.NET.dll", StringComparison.Ordinal) ? WithoutScript(File.ReadAllBytes(file)) : File.ReadAllBytes(file), Path.Combine(fresh, name + ".gz"));
            else File.Copy(file, Path.Combine(fresh, name));
            sizes[packed ? name + ".gz" : name] = new FileInfo(Path.Combine(fresh, packed ? name + ".gz" : name)).Length;
        }
        File.Copy(Setup, Path.Combine(fresh, "setup.csx"));
        sizes["setup.csx"] = new FileInfo(Setup).Length;
        Gzip(Bundle(), Path.Combine(fresh, "references.gz"));
        sizes["references.gz"] = new FileInfo(Path.Combine(fresh, "references.gz")).Length;
        File.WriteAllText(Path.Combine(fresh, "manifest.json"), Manifest(sizes), new UTF8Encoding(false));
        if (Directory.Exists(target)) Directory.Delete(target, true);
        Directory.Move(fresh, target);
        return true;
    }

    private string Manifest(SortedDictionary<string, long> sizes)
    {
        const string Framework = "_framework/";
        var assemblies = sizes.Keys.Where(name => name.StartsWith(Framework, StringComparison.Ordinal) && name.EndsWith(".dll.gz", StringComparison.Ordinal))
            .Select(name => name.Substring(Framework.Length, name.Length - Framework.Length - 3)).ToArray();
        Check(assemblies);
        var first = First.Select(item => item.ItemSpec + ".dll").ToArray();
        var course = Course.Select(item => item.ItemSpec + ".dll").ToArray();
        var second = Second.Select(item => item.ItemSpec + ".dll").ToArray();
        var missing = first.Concat(course).Concat(second).Except(assemblies).ToArray();
        if (missing.Length > 0) throw new InvalidOperationException("The publish has no " + string.Join(", ", missing) + ".");
        var bytes = first.Concat(course).Select(name => Framework + name + ".gz")
            .Concat(new[] { "references.gz", "setup.csx", Framework + "dotnet.native.wasm.gz" }).Sum(name => sizes[name]);
        return "{\"firstBytes\":" + bytes + ",\n\"secondBytes\":" + second.Sum(name => sizes[Framework + name + ".gz"]) + ",\n\"second\":" + List(second) + ",\n\"first\":" + List(first) + ",\n\"course\":" + List(course) + ",\n\"assemblies\":" + List(assemblies)
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

    private static void Gzip(byte[] bytes, string file)
    {
        using (var to = File.Create(file))
        using (var zip = new GZipStream(to, Best)) zip.Write(bytes, 0, bytes.Length);
    }

    // CompressionLevel.SmallestSize, which the task's own reference assemblies do not know yet.
    private const CompressionLevel Best = (CompressionLevel)3;
}
