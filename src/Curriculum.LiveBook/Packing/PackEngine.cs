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
/// unpacks it), the assemblies that cells compile against in one zip, and manifest.json with the sizes as transferred.
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
            if (packed) Gzip(File.ReadAllBytes(file), Path.Combine(fresh, name + ".gz"));
            else File.Copy(file, Path.Combine(fresh, name));
            sizes[packed ? name + ".gz" : name] = new FileInfo(Path.Combine(fresh, packed ? name + ".gz" : name)).Length;
        }
        File.Copy(Setup, Path.Combine(fresh, "setup.csx"));
        sizes["setup.csx"] = new FileInfo(Setup).Length;
        using (var zip = ZipFile.Open(Path.Combine(fresh, "references.zip"), ZipArchiveMode.Create))
            foreach (var reference in References.OrderBy(item => Path.GetFileName(item.ItemSpec), StringComparer.Ordinal))
                Add(zip, reference.ItemSpec);
        sizes["references.zip"] = new FileInfo(Path.Combine(fresh, "references.zip")).Length;
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
        var first = First.Select(item => item.ItemSpec + ".dll").ToArray();
        var course = Course.Select(item => item.ItemSpec + ".dll").ToArray();
        var missing = first.Concat(course).Except(assemblies).ToArray();
        if (missing.Length > 0) throw new InvalidOperationException("The publish has no " + string.Join(", ", missing) + ".");
        var bytes = first.Concat(course).Select(name => Framework + name + ".gz")
            .Concat(new[] { "references.zip", "setup.csx", Framework + "dotnet.native.wasm.gz" }).Sum(name => sizes[name]);
        return "{\"firstBytes\":" + bytes + ",\n\"first\":" + List(first) + ",\n\"course\":" + List(course) + ",\n\"assemblies\":" + List(assemblies)
            + ",\n\"files\":{\n" + string.Join(",\n", sizes.Select(size => "\"" + size.Key + "\":" + size.Value)) + "\n}}\n";
    }

    private static string List(string[] names) => "[" + string.Join(",", names.Select(name => "\"" + name + "\"")) + "]";

    private static void Add(ZipArchive zip, string file)
    {
        var entry = zip.CreateEntry(Path.GetFileName(file), Best);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using (var to = entry.Open())
        using (var from = File.OpenRead(file)) from.CopyTo(to);
    }

    private static void Gzip(byte[] bytes, string file)
    {
        using (var to = File.Create(file))
        using (var zip = new GZipStream(to, Best)) zip.Write(bytes, 0, bytes.Length);
    }

    // CompressionLevel.SmallestSize, which the task's own reference assemblies do not know yet.
    private const CompressionLevel Best = (CompressionLevel)3;
}
