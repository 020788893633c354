using System.Text.Json.Nodes;
using Curriculum.Kernel.Install;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Kernel.Tests;

public sealed class InstallTests : IDisposable
{
    private readonly string _prefix = Directory.CreateTempSubdirectory("kernel-install-").FullName;
    private readonly List<string> _said = [];
    private int _apps;

    private string Kernels => Path.Combine(_prefix, "share", "jupyter", "kernels");

    private KernelInstaller Installer() =>
        new(
            _said.Add,
            (folder, _) =>
            {
                var app = Directory.CreateDirectory(Path.Combine(folder, $"app{++_apps}")).FullName;
                File.WriteAllText(Path.Combine(app, "Curriculum.Cli.dll"), "");
                return Path.Combine(app, "Curriculum.Cli.dll");
            }
        );

    [Fact]
    public void Install_writes_a_kernel_that_jupyter_can_start_with_logos()
    {
        Installer().Install(_prefix, "curriculum");
        var folder = Path.Combine(Kernels, "curriculum");
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        var argv = spec["argv"]!.AsArray().Select(a => a!.GetValue<string>()).ToArray();
        Assert.True(File.Exists(argv[0]), argv[0]);
        Assert.True(File.Exists(argv[1]), argv[1]);
        Assert.Equal(["kernel", "start", "{connection_file}"], argv[2..]);
        Assert.Equal(
            ("C# (Curriculum)", "C#", "message"),
            (
                spec["display_name"]!.GetValue<string>(),
                spec["language"]!.GetValue<string>(),
                spec["interrupt_mode"]!.GetValue<string>()
            )
        );
        foreach (var (logo, size) in ((string, int)[])[("logo-32x32.png", 32), ("logo-64x64.png", 64)])
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, logo));
            Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(bytes[1..4]));
            Assert.Equal((size, size), (bytes[19], bytes[23]));
        }
        Assert.True(File.Exists(Path.Combine(folder, "logo-svg.svg")));
    }

    [Fact]
    public void Install_registers_the_polyglot_name_unless_another_kernel_has_it()
    {
        Installer().Install(_prefix, "curriculum");
        Assert.NotNull(KernelSpec.App(Path.Combine(Kernels, ".net-csharp")));

        var other = Path.Combine(Kernels, ".net-csharp", "kernel.json");
        File.WriteAllText(other, "{\"argv\": [\"dotnet-interactive\"]}");
        Installer().Install(_prefix, "curriculum");
        Assert.Contains("dotnet-interactive", File.ReadAllText(other));
        Assert.Contains(_said, line => line.Contains("it stays as it is", StringComparison.Ordinal));
        Installer().Uninstall(_prefix, "curriculum");
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void Installing_again_replaces_the_program_and_uninstalling_leaves_nothing()
    {
        Installer().Install(_prefix, "curriculum");
        Installer().Install(_prefix, "curriculum");
        Assert.Single(Directory.GetDirectories(Path.Combine(_prefix, "share", "curriculum", "kernel")));
        Installer().Uninstall(_prefix, "curriculum");
        Assert.Empty(Directory.GetDirectories(Kernels));
        Assert.False(Directory.Exists(Path.Combine(_prefix, "share", "curriculum", "kernel")));
    }

    [Fact]
    public void A_kernel_of_someone_else_is_neither_overwritten_nor_removed()
    {
        var other = Directory.CreateDirectory(Path.Combine(Kernels, "mine")).FullName;
        File.WriteAllText(Path.Combine(other, "kernel.json"), "{}");
        Assert.Contains("--name", Assert.Throws<KernelException>(() => Installer().Install(_prefix, "mine")).Message);
        Assert.Contains(
            "left alone",
            Assert.Throws<KernelException>(() => Installer().Uninstall(_prefix, "mine")).Message
        );
        Assert.Equal("{}", File.ReadAllText(Path.Combine(other, "kernel.json")));
    }

    [Fact]
    public void What_is_not_there_cannot_be_removed() =>
        Assert.Contains(
            "jupyter kernelspec list",
            Assert.Throws<KernelException>(() => Installer().Uninstall(_prefix, "curriculum")).Message
        );

    [Theory]
    [InlineData("My Kernel")]
    [InlineData("../up")]
    [InlineData("")]
    public void A_name_has_small_letters_digits_and_marks(string name) =>
        Assert.Contains(
            "no name for a kernel",
            Assert.Throws<KernelException>(() => Installer().Install(_prefix, name)).Message
        );

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_with_the_cure()
    {
        // A file where the folder should be: no rights of the user (root in a container) can make that work.
        File.WriteAllText(Path.Combine(_prefix, "share"), "");
        var error = Assert.Throws<KernelException>(() => new KernelInstaller(_said.Add).Install(_prefix, "curriculum"));
        Assert.Contains("cannot be written", error.Message);
        Assert.Contains("--prefix", error.Message);
    }

    public void Dispose() => Directory.Delete(_prefix, recursive: true);
}
