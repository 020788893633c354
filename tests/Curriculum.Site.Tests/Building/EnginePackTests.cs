using System.Text;
using System.Text.Json.Nodes;
using Curriculum.Packing;
using ZstdSharp;

namespace Curriculum.Site.Tests.Building;

/// <summary>A small engine, packed: what a page unpacks is what was published.</summary>
public sealed class EnginePackTests : IDisposable
{
    private const int ScriptLength = 1_100_000;

    private readonly TestFolder _folder = new();

    public EnginePackTests()
    {
        foreach (var name in (string[])["System.A.dll", "Curriculum.B.dll", "System.C.dll", "dotnet.native.wasm"])
        {
            _folder.Write($"bytes of {name}", "published", "_framework", name);
        }

        _folder.Write("script", "published", "worker.js");
        _folder.Write("reference of A", "references", "System.A.dll");
        _folder.Write("using Curriculum;", "setup.csx");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_finds_in_bundles_and_files_what_was_published()
    {
        new EnginePack(Request()).Write();

        Assert.Equal(
            [("dotnet.native.wasm", "bytes of dotnet.native.wasm"), ("System.A.dll", "bytes of System.A.dll")],
            Bundle("runtime.zst").Select(file => (file.Name, Encoding.UTF8.GetString(file.Bytes)))
        );
        var course = Bundle("course.zst");
        Assert.Equal(["Curriculum.B.dll", "setup.csx", "references"], course.Select(file => file.Name));
        var reference = Assert.Single(Read(course[2].Bytes));
        Assert.Equal(("System.A.dll", "reference of A"), (reference.Name, Encoding.UTF8.GetString(reference.Bytes)));
        Assert.Equal("System.C.dll", Assert.Single(Bundle("completion.zst")).Name);
        Assert.Equal("bytes of System.C.dll", Encoding.UTF8.GetString(Unpacked("_framework/System.C.dll.zst")));
        Assert.Equal("script", File.ReadAllText(_folder["served", "worker.js"]));
        Assert.False(File.Exists(_folder["served", "_framework", "dotnet.native.wasm"]));
    }

    [Fact]
    public void The_manifest_names_bundles_by_their_hash_and_size_and_every_assembly()
    {
        _folder.Write("bytes of D", "published", "_framework", "System.D.dll");
        new EnginePack(Request()).Write();

        var manifest = JsonNode.Parse(File.ReadAllText(_folder["served", "manifest.json"]))!;
        var runtime = manifest["bundles"]!["runtime"]!;
        Assert.Equal(PackedFiles.Hash(Unpacked("runtime.zst"))[..32].ToLowerInvariant(), (string?)runtime["version"]);
        Assert.Equal(new FileInfo(_folder["served", "runtime.zst"]).Length, (long)runtime["size"]!);
        Assert.Equal("""["System.A.dll"]""", manifest["first"]!.ToJsonString());
        Assert.Equal("""["Curriculum.B.dll","setup.csx"]""", manifest["beside"]!.ToJsonString());
        Assert.Equal("""["System.D.dll"]""", manifest["offline"]!.ToJsonString());
        Assert.Equal(4, manifest["assemblies"]!.AsArray().Count);
    }

    [Fact]
    public void What_has_not_changed_is_not_packed_again_and_the_rest_leaves_the_cache()
    {
        new EnginePack(Request()).Write();
        var kept = Directory.GetFiles(_folder["cache"]).ToHashSet();
        var old = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.All(kept, file => File.SetLastWriteTimeUtc(file, old));
        _folder.Write("other bytes", "published", "_framework", "System.C.dll");

        new EnginePack(Request()).Write();

        // Six files are packed, and C is in two of them: itself and a bundle.
        var now = Directory.GetFiles(_folder["cache"]);
        Assert.Equal(kept.Count, now.Length);
        Assert.Equal(2, now.Count(file => !kept.Contains(file)));
        Assert.All(now.Where(kept.Contains), file => Assert.Equal(old, File.GetLastWriteTimeUtc(file)));
        Assert.Equal("other bytes", Encoding.UTF8.GetString(Unpacked("_framework/System.C.dll.zst")));
    }

    [Fact]
    public void A_reference_without_its_assembly_is_told_and_the_engine_of_before_stays()
    {
        new EnginePack(Request()).Write();
        var before = File.ReadAllText(_folder["served", "manifest.json"]);
        _folder.Write("", "references", "System.Lost.dll");

        var error = Assert.Throws<InvalidOperationException>(() =>
            new EnginePack(Request("reference " + _folder["references", "System.Lost.dll"])).Write()
        );

        Assert.Equal("Cells compile against assemblies that the engine lacks: System.Lost.dll.", error.Message);
        Assert.Equal(before, File.ReadAllText(_folder["served", "manifest.json"]));
    }

    [Fact]
    public void A_request_without_a_folder_is_told()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            PackRequest.Read(_folder.Write("published p\ncache c\nsetup s\n", "pack.txt"))
        );

        Assert.EndsWith("has 0 lines \"folder …\", not 1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_in_Plotly_and_nothing_else_becomes_blanks()
    {
        var assembly = new byte[64 + ScriptLength + 100];
        Array.Fill(assembly, (byte)'x');
        BitConverter.TryWriteBytes(assembly.AsSpan(60), ScriptLength);
        "/*\n* plotly.js v2.35"u8.CopyTo(assembly.AsSpan(64));
        // The name alone is no script.
        "plotly.js v"u8.CopyTo(assembly.AsSpan(20));
        var blank = PlotlyScript.Blank([.. assembly]);

        Assert.Equal(assembly[..64], blank[..64]);
        Assert.All(blank[64..(64 + ScriptLength)].Distinct(), letter => Assert.Equal((byte)' ', letter));
        Assert.Equal(assembly[(64 + ScriptLength)..], blank[(64 + ScriptLength)..]);
    }

    [Fact]
    public void A_script_stored_in_another_way_is_told() =>
        Assert.Throws<InvalidOperationException>(() => PlotlyScript.Blank("no script: plotly.js v2"u8.ToArray()));

    private PackRequest Request(string more = "") =>
        PackRequest.Read(
            _folder.Write(
                $"""
                published {_folder["published"]}
                folder {_folder["served"]}/
                cache {_folder["cache"]}
                setup {_folder["setup.csx"]}
                reference {_folder["references", "System.A.dll"]}
                first System.A
                course Curriculum.B
                second System.C
                {more}
                """,
                "pack.txt"
            )
        );

    private byte[] Unpacked(string name)
    {
        using var decompressor = new Decompressor();
        return decompressor.Unwrap(File.ReadAllBytes(_folder["served", name])).ToArray();
    }

    private List<(string Name, byte[] Bytes)> Bundle(string name) => Read(Unpacked(name));

    // As the page reads it: a byte for the name's length, the name, four bytes for the file's, the file.
    private static List<(string Name, byte[] Bytes)> Read(byte[] bundle)
    {
        var files = new List<(string, byte[])>();
        var at = 0;
        while (at < bundle.Length)
        {
            var name = Encoding.UTF8.GetString(bundle, at + 1, bundle[at]);
            at += 1 + bundle[at];
            var length = BitConverter.ToInt32(bundle, at);
            files.Add((name, bundle[(at + 4)..(at + 4 + length)]));
            at += 4 + length;
        }

        return files;
    }
}
