using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ZstdSharp;

namespace Curriculum.Site.Tests.Building;

public sealed class PackedEngineTests
{
    [Fact]
    public void The_engines_Plotly_has_blanks_in_place_of_its_script_and_is_the_package_else()
    {
        var artifacts = Path.Combine(Repository.Root, "artifacts");
        var packed = Path.Combine(artifacts, "livebook", "_framework", "Plotly.NET.dll.zst");
        Assert.SkipUnless(File.Exists(packed), "There is no engine yet: run 'curriculum site' first.");
        using var decompressor = new Decompressor();
        var shipped = decompressor.Unwrap(File.ReadAllBytes(packed)).ToArray();
        var package = File.ReadAllBytes(Path.Combine(artifacts, "course", "Plotly.NET.dll"));

        Assert.Equal(package.Length, shipped.Length);
        var changed = Enumerable.Range(0, shipped.Length).Where(i => shipped[i] != package[i]).ToArray();
        Assert.True(changed.Length > 3_000_000, $"{changed.Length:N0} bytes are blanked.");
        Assert.All(changed.Select(i => shipped[i]).Distinct(), value => Assert.Equal((byte)' ', value));
        Assert.True(shipped.AsSpan().IndexOf("plotly.js v"u8) < 0);
        using var image = new PEReader(new MemoryStream(shipped));
        Assert.Equal("Plotly.NET", image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName().Name);
    }
}
