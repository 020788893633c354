using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Grading.Hosting;

/// <summary>
/// The course cut in two: the checks, held by the judge; and a folder for the hosts of the answers, with the library
/// and the names of the exercises but without what is asked and what is right.
/// </summary>
internal sealed class HostCourse
{
    private const string Checks = "Curriculum.Exercises";

    private readonly Func<string, Func<byte[], byte[]>?, Func<Thread, TimeSpan, bool>, string?, string> _check;

    private HostCourse(string folder, MethodInfo check) =>
        (Folder, _check) = (
            folder,
            check.CreateDelegate<Func<string, Func<byte[], byte[]>?, Func<Thread, TimeSpan, bool>, string?, string>>()
        );

    /// <summary>The folder for hosts, with <c>notebooks/</c> and <c>artifacts/course/</c>.</summary>
    public string Folder { get; }

    /// <summary>True when the checks of the course have the seam for a judge outside.</summary>
    public static bool CanCut(string notebooks)
    {
        var checks = Path.Combine(Built(notebooks), Checks + ".dll");
        // The name stands as text in the file's table of names: nothing need be loaded to see it.
        return File.Exists(checks) && File.ReadAllBytes(checks).AsSpan().IndexOf("AnswersElsewhere"u8) >= 0;
    }

    /// <summary>Cuts the course whose <c>setup.csx</c> lies in a folder.</summary>
    /// <param name="notebooks">That folder.</param>
    /// <param name="scratch">Where the folder for hosts is made.</param>
    /// <exception cref="NotebookException">The course is not built, or its checks cannot be asked.</exception>
    public static HostCourse Cut(string notebooks, string scratch)
    {
        var built = Built(notebooks);
        var checks = Path.Combine(built, Checks + ".dll");
        if (!File.Exists(checks))
        {
            throw new NotebookException(
                $"The course is not built: {checks} is missing. dotnet build src/Curriculum.Course"
            );
        }

        var seam =
            new Library(built).LoadFile(checks).GetType(Checks + ".Elsewhere.AnswersElsewhere")
            ?? throw new NotebookException(
                $"The checks in {checks} are older than this command: build the course again."
            );
        var folder = Path.Combine(scratch, "course");
        var library = Directory.CreateDirectory(Path.Combine(folder, "artifacts", "course")).FullName;
        foreach (var file in Directory.GetFiles(built, "*.dll").Where(file => !IsKept(file)))
        {
            File.Copy(file, Path.Combine(library, Path.GetFileName(file)));
        }

        var scripts = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        foreach (var file in Directory.GetFiles(notebooks, "*.csx"))
        {
            File.Copy(file, Path.Combine(scripts, Path.GetFileName(file)));
        }

        var sources = (IReadOnlyList<string>)seam.GetMethod("HostSources")!.Invoke(null, null)!;
        Compile(sources, notebooks, built, Path.Combine(library, Checks + ".dll"));
        return new(folder, seam.GetMethod("Check")!);
    }

    /// <summary>The verdict on an answer that runs elsewhere, as JSON.</summary>
    public string Check(string exercise, Func<byte[], byte[]>? call, Func<Thread, TimeSpan, bool> wait, string? text) =>
        _check(exercise, call, wait, text);

    private static string Built(string notebooks) =>
        Path.GetFullPath(Path.Combine(notebooks, "..", "artifacts", "course"));

    private static bool IsKept(string file) => Path.GetFileName(file).StartsWith(Checks, StringComparison.Ordinal);

    private static void Compile(IReadOnlyList<string> sources, string notebooks, string built, string file)
    {
        var library = (string[])["MathNet.Numerics", "Curriculum", "Curriculum.Go"];
        var compilation = CSharpCompilation.Create(
            Checks,
            sources.Select(source =>
                CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp14, DocumentationMode.None))
            ),
            [
                .. new FileSessionHost(notebooks).FrameworkReferences,
                .. library.Select(name => MetadataReference.CreateFromFile(Path.Combine(built, name + ".dll"))),
            ],
            new(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                deterministic: true
            )
        );
        var result = compilation.Emit(file);
        if (!result.Success)
        {
            var first = result.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error);
            throw new NotebookException($"The course's names for the hosts of answers could not be made: {first}");
        }
    }

    // The course's own copies, read whole: nothing is locked, and the command's are others.
    private sealed class Library(string folder) : AssemblyLoadContext("course")
    {
        public Assembly LoadFile(string file) => LoadFromStream(new MemoryStream(File.ReadAllBytes(file)));

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(folder, assemblyName.Name + ".dll") is var file && File.Exists(file) ? LoadFile(file) : null;
    }
}
