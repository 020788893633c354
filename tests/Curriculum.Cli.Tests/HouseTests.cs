using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Curriculum.Cli.Tests;

/// <summary>The rules of the house that a test can hold: what CONTRIBUTING.md says, checked on the files.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 250;

    private static readonly string s_root = FindRoot();

    private static IEnumerable<string> Sources =>
        Directory
            .EnumerateFiles(Path.Combine(s_root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> Projects =>
        new[] { "src", "tests" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.csproj", SearchOption.AllDirectories)
        );

    [Fact]
    public void Every_project_says_in_a_README_what_belongs_there() =>
        Assert.All(
            Projects.Select(project => Path.GetDirectoryName(project)!),
            folder => Assert.True(File.Exists(Path.Combine(folder, "README.md")), $"{folder} has no README.md")
        );

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(s_root, "Curriculum.sln")).Replace('\\', '/');

        // The live book's engine and its tests need packs and a browser that a newcomer's two commands do not.
        Assert.All(
            Projects.Where(project =>
                !Path.GetFileName(project).StartsWith("Curriculum.LiveBook", StringComparison.Ordinal)
            ),
            project => Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_solution_has_one_configuration_and_builds_every_project_in_it()
    {
        // `dotnet sln add` brings Debug and the platforms back, and Debug becomes the default.
        var solution = File.ReadAllText(Path.Combine(s_root, "Curriculum.sln"));
        Assert.DoesNotContain("Debug|", solution, StringComparison.Ordinal);
        Assert.DoesNotContain("|x64", solution, StringComparison.Ordinal);
        Assert.Equal(solution.Split(".csproj\"").Length, solution.Split(".Release|Any CPU.Build.0").Length);
    }

    [Fact]
    public void No_source_file_is_longer_than_250_lines() =>
        Assert.All(Sources, file => Assert.True(File.ReadLines(file).Count() <= LongestFile, $"{file} is too long"));

    [Fact]
    public void Every_class_is_abstract_sealed_or_static() =>
        Assert.All(
            Sources,
            file =>
                Assert.All(
                    File.ReadLines(file),
                    line => Assert.False(OpenClass().IsMatch(line), $"{Path.GetFileName(file)}: {line.Trim()}")
                )
        );

    [Fact]
    public void The_library_has_vector_instructions_under_Numerics_only()
    {
        var library = Path.Combine(s_root, "src", "Curriculum") + Path.DirectorySeparatorChar;
        var others = Sources
            .Where(file => file.StartsWith(library, StringComparison.Ordinal))
            .Where(file => !file.StartsWith(Path.Combine(library, "Numerics"), StringComparison.Ordinal));

        Assert.All(
            others,
            file => Assert.DoesNotContain("System.Runtime.Intrinsics", File.ReadAllText(file), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nothing_is_left_open() =>
        Assert.All(Sources, file => Assert.DoesNotMatch(LeftOpen(), File.ReadAllText(file)));

    [Theory]
    [InlineData("Curriculum", "")]
    [InlineData("Curriculum.Figures", "Curriculum")]
    [InlineData("Curriculum.Exercises", "Curriculum")]
    [InlineData("Curriculum.Onnx", "Curriculum")]
    [InlineData("Curriculum.Notebooks", "")]
    [InlineData("Curriculum.Languages", "Curriculum.Notebooks")]
    [InlineData("Curriculum.Kernel", "Curriculum.Languages Curriculum.Notebooks")]
    [InlineData("Curriculum.Site", "Curriculum.Notebooks")]
    public void References_point_in_the_right_direction(string project, string allowed)
    {
        var file = Path.Combine(s_root, "src", project, $"{project}.csproj");
        var references = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(reference =>
                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            );

        Assert.All(references, reference => Assert.Contains(reference, allowed.Split(' ')));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Curriculum.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("Curriculum.sln is in no folder above the tests.");
    }

    // A class that another could derive from by accident. Records and structs are left to the compiler.
    [GeneratedRegex(@"^\s*(public |internal |private |protected |file |unsafe |partial )*class ")]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"\b(TODO|TBD|FIXME|HACK)\b")]
    private static partial Regex LeftOpen();
}
