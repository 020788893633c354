using System.Text.Json.Nodes;

namespace Curriculum.Cli.Tests;

/// <summary>
/// A kernel that is installed and taken away again, in one world after another: from a copy of the command outside its
/// repository, which copies itself and compiles nothing.
/// </summary>
public sealed class InstallWalkTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string?, string?> Worlds { get; } =
        new()
        {
            { "tr_TR.UTF-8", "home", null },
            { "ar_SA.UTF-8", "a home & 100% ÄЖ中 'é'", "" },
            { "xx_YY.ISO-8859-15", null, "data é" },
        };

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_kernel_is_there_after_install_and_gone_after_uninstall(
        string language,
        string? home,
        string? data
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are variables of Unix.");
        var program = _folder["the program é"];
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(program, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        (string, string?)[] world =
        [
            ("LC_ALL", language),
            ("HOME", home is null ? _folder["gone"] : Directory.CreateDirectory(_folder[home]).FullName),
            (
                "XDG_DATA_HOME",
                data is null ? null
                : data.Length == 0 ? ""
                : _folder[data]
            ),
            ("JUPYTER_DATA_DIR", data is "data é" ? _folder[data, "jupyter"] : null),
        ];
        // Within the program's own folder: what is copied is not copied again.
        foreach (var prefix in (string[])[_folder["a prefix ا😀"], Path.Combine(program, "within")])
        {
            Assert.Equal((0, ""), await Run("kernel", "install", "--prefix", prefix));
            var spec = Path.Combine(prefix, "share", "jupyter", "kernels", "curriculum", "kernel.json");
            var dll = JsonNode.Parse(await File.ReadAllTextAsync(spec))!["argv"]![1]!.GetValue<string>();
            Assert.StartsWith(prefix, dll, StringComparison.Ordinal);
            Assert.True(File.Exists(dll), dll);
            Assert.Equal((0, ""), await Run("kernel", "install", "--prefix", prefix));
            Assert.Equal((0, ""), await Run("kernel", "uninstall", "--prefix", prefix));
            Assert.False(File.Exists(spec));
            Assert.False(File.Exists(dll));
            Assert.Equal(3, (await Run("kernel", "uninstall", "--prefix", prefix)).Code);
        }

        Assert.Equal(home is null && data is not "data é" ? 3 : 0, (await Run("kernel", "install")).Code);
        Assert.False(Directory.Exists(_folder["gone"]));

        async Task<(int Code, string Error)> Run(params string[] words)
        {
            string[] command = [Path.Combine(program, "Curriculum.Cli.dll"), .. words];
            var (code, text, error) = await WalkProcess.RunAsync(_folder.Path, "dotnet", command, world);
            Assert.DoesNotContain("   at ", text + error);
            return (code, error);
        }
    }
}
