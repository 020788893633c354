using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Cli.Tests;

/// <summary>The rules of the house that a test can hold: what CONTRIBUTING.md says, checked on the files.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 250;
    private const int LongestLine = 120;

    private static readonly string s_root = Repository.Root;
    private static readonly string[] s_scripts = ["*.js", "*.mjs", "*.ts", "*.css"];

    private static IEnumerable<string> Sources => CSharpFiles("src");

    // A learner's answers are in a hand of their own.
    private static IEnumerable<string> OurFiles =>
        CSharpFiles("src")
            .Concat(CSharpFiles("tests"))
            .Where(file => !file.Contains("Answers", StringComparison.Ordinal));

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

        // The live book's engine and its tests need packs and a browser, those of .NET Interactive a tool of 226 MB:
        // a newcomer's two commands need neither.
        Assert.All(
            Projects.Where(project =>
                !Path.GetFileName(project).StartsWith("Curriculum.LiveBook", StringComparison.Ordinal)
                && Path.GetFileName(project) != "Curriculum.Interactive.Tests.csproj"
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
    public void No_file_is_longer_than_250_lines() =>
        Assert.All(OurFiles, file => Assert.True(File.ReadLines(file).Count() <= LongestFile, $"{file} is too long"));

    [Fact]
    public void No_line_is_wider_than_120_columns_but_in_a_raw_text() =>
        Assert.All(
            OurFiles,
            file =>
            {
                var tree = Parsed(file);
                var wide = tree.GetText().Lines.Where(line => line.Span.Length > LongestLine).ToList();
                Assert.All(
                    wide,
                    line =>
                        Assert.True(
                            InRawText(tree.GetRoot(), line.Start + LongestLine),
                            $"{file}({line.LineNumber + 1}) has {line.Span.Length} columns"
                        )
                );
            }
        );

    // Biome breaks code, but neither comments nor long texts; it does not read the kernels' AssemblyScript at all.
    [Fact]
    public void No_line_of_a_script_or_style_is_wider_than_120_columns() =>
        Assert.All(
            s_scripts.SelectMany(pattern => Files("src", pattern).Concat(Files("tests", pattern))),
            file =>
                Assert.All(
                    File.ReadLines(file).Index(),
                    line =>
                        Assert.True(
                            line.Item.Length <= LongestLine,
                            $"{file}({line.Index + 1}) has {line.Item.Length} columns"
                        )
                )
        );

    [Fact]
    public void Every_class_is_abstract_sealed_or_static() =>
        Assert.All(
            // Their tool derives from them.
            OurFiles.Where(file => !file.EndsWith("Benchmarks.cs", StringComparison.Ordinal)),
            file =>
                Assert.All(
                    Parsed(file)
                        .GetRoot()
                        .DescendantNodes()
                        .OfType<ClassDeclarationSyntax>()
                        .GroupBy(type => type.Identifier.Text),
                    parts =>
                        Assert.True(
                            parts.Any(IsClosed) || IsPartOfAClosedClass(parts.First()),
                            $"{file}: class {parts.Key} is open to be derived from by accident"
                        )
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
    [InlineData("Curriculum.Exercises", "Curriculum Curriculum.Go")]
    [InlineData("Curriculum.Onnx", "Curriculum")]
    [InlineData("Curriculum.Go", "Curriculum")]
    [InlineData("Curriculum.Notebooks", "")]
    [InlineData("Curriculum.Packing", "")]
    [InlineData("Curriculum.Languages", "Curriculum.Notebooks")]
    [InlineData("Curriculum.Kernel", "Curriculum.Languages Curriculum.Notebooks")]
    [InlineData("Curriculum.AnswerHost", "Curriculum.Notebooks")]
    [InlineData("Curriculum.Grading", "Curriculum.AnswerHost Curriculum.Notebooks")]
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

    private static IEnumerable<string> CSharpFiles(string folder) => Files(folder, "*.cs");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(s_root, folder), pattern, SearchOption.AllDirectories)
            .Where(file =>
                !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
            );

    private static SyntaxTree Parsed(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.CSharp14), file);

    private static bool InRawText(SyntaxNode root, int position) =>
        root.FindToken(position) is var token
        && (
            token.Kind() is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            || token
                .Parent!.AncestorsAndSelf()
                .OfType<InterpolatedStringExpressionSyntax>()
                .Any(text => text.StringStartToken.Text.Contains("\"\"\"", StringComparison.Ordinal))
        );

    private static bool IsClosed(ClassDeclarationSyntax type) =>
        type.Modifiers.Any(modifier =>
            modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword
        );

    // The modifier may stand at another part of the class, in another file of the same folder.
    private static bool IsPartOfAClosedClass(ClassDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && Directory
            .EnumerateFiles(Path.GetDirectoryName(type.SyntaxTree.FilePath)!, "*.cs")
            .SelectMany(file => Parsed(file).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Any(part => part.Identifier.Text == type.Identifier.Text && IsClosed(part));

    [GeneratedRegex(@"\b(TODO|TBD|FIXME|HACK)\b")]
    private static partial Regex LeftOpen();
}
