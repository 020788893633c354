using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Cli.Tests;

/// <summary>
/// A course with one notebook and one exercise, 1.1: <c>Twice(x)</c> = 2x. Its library is compiled by the test.
/// </summary>
public sealed class TestCourse : TemporaryFolder
{
    public const string Stub = "static int Twice(int x) => throw new NotImplementedException();";
    public const string Answer = "static int Twice(int x) => 2 * x;";
    public const string Check = "Exercise.DoubleIt.Check(Twice)";

    private const string Library = """
        namespace Curriculum.Exercises;
        using System;
        using System.Collections.Generic;

        public static class Exercise { public static DoubleIt DoubleIt { get; } = new(); }

        public sealed class DoubleIt
        {
            public void Check(Func<int, int> answer)
            {
                string word, message = "Try 3.";
                try
                {
                    word = answer(3) == 6 && answer(0) == 0 ? "correct" : answer(3) == -6 ? "almost" : "keep working";
                }
                catch (NotImplementedException)
                {
                    word = "not started";
                }

                var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("curriculum.display");
                show("verdict", new Dictionary<string, string>
                {
                    ["text/plain"] = word,
                    ["application/vnd.curriculum.verdict+json"] =
                        "{\"exercise\":\"1.1\",\"name\":\"DoubleIt\",\"title\":\"Twice a number\",\"verdict\":\"" + word
                        + "\",\"message\":\"" + message + "\",\"counterexample\":\"x = 3\",\"hints\":[\"first\",\"second\",\"third\"]}",
                }, false);
            }
        }
        """;

    private static readonly Lazy<byte[]> s_image = new(Compile);

    public TestCourse()
    {
        Write("", "Curriculum.sln");
        Write(
            "#r \"../artifacts/course/Curriculum.Exercises.dll\"\nglobal using Curriculum.Exercises;\n",
            "notebooks",
            "setup.csx"
        );
        Write(Notebook(Stub), "notebooks", "01-twice.ipynb");
        Write(
            "// why: Twice is two times.\n// Every time.\n" + Answer + "\n",
            "tests",
            "Curriculum.Exercises.Tests",
            "Answers",
            "1.1",
            "solution.csx"
        );
        Directory.CreateDirectory(this["artifacts", "course"]);
        File.WriteAllBytes(this["artifacts", "course", "Curriculum.Exercises.dll"], s_image.Value);
    }

    /// <summary>The course's notebook with an answer in the place of its stub.</summary>
    public static string Notebook(string answer) =>
        TestNotebook.Text(
            ("setup", "#load \"setup.csx\""),
            ("exercise-1-1", answer),
            ("check-1-1", Check),
            ("use", "Console.WriteLine($\"seen {Twice(4)}\");")
        );

    private static byte[] Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(path =>
                System.IO.Path.GetFileName(path)
                    is "System.Runtime.dll"
                        or "System.Private.CoreLib.dll"
                        or "System.Collections.dll"
            )
            .Select(path => MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var result = CSharpCompilation
            .Create(
                "Curriculum.Exercises",
                [CSharpSyntaxTree.ParseText(Library)],
                references,
                new(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
