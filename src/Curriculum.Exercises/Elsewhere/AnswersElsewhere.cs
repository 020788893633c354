using System.Reflection;
using System.Text;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>
/// The seam between the checks and a judge of a class: the judge holds this assembly, and the answers run in a process
/// that holds only what <see cref="HostSources"/> compiles to. Made of the framework's types alone.
/// </summary>
public static class AnswersElsewhere
{
    /// <summary>Judges an answer that runs in another process.</summary>
    /// <param name="exercise">The exercise's id.</param>
    /// <param name="call">Sends a request there and gives the reply; null where there is no answer.</param>
    /// <param name="wait">Waits for the check's thread; false when the answer's time (given) is over.</param>
    /// <param name="text">The text of the answer's cell; null if unknown.</param>
    /// <returns>The verdict as JSON.</returns>
    public static string Check(
        string exercise,
        Func<byte[], byte[]>? call,
        Func<Thread, TimeSpan, bool> wait,
        string? text = null
    )
    {
        var question = Exercise.All.Single(question => question.Id == exercise);
        var verdict = call is null ? Words.NotStarted(question) : question.JudgeElsewhere(call, wait);
        return (verdict with { Of = text is null ? null : AnswerText.Digest(text) }).ToJson();
    }

    /// <summary>
    /// The C# of an assembly with this one's name and the names that cells use, for the host of the answers: its checks
    /// hand the answer over, and no right result, input, slip or hint is in it.
    /// </summary>
    public static IReadOnlyList<string> HostSources()
    {
        var assembly = typeof(AnswersElsewhere).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".cs", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
            Facade(),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Facade()
    {
        var text = new StringBuilder(
            """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Threading;
            global using MathNet.Numerics.LinearAlgebra;

            """
        );
        var members = new StringBuilder();
        foreach (var question in Exercise.All)
        {
            var type = question.GetType();
            var check = type.GetMethods().Single(one => one.Name == "Check" && one.GetParameters().Length == 1);
            var answer = CSharpName(check.GetParameters()[0].ParameterType);
            text.AppendLine(
                $$"""
                namespace {{type.Namespace}}
                {
                    public sealed class {{type.Name}}
                    {
                        public string Check({{answer}} answer) =>
                            Curriculum.Exercises.Elsewhere.ServedAnswer.Offer("{{question.Id}}", answer);
                        public string Check({{answer}} answer, System.TimeSpan limit) => Check(answer);
                    }
                }
                """
            );
            members.AppendLine($"public static {type.FullName} {type.Name} => new();");
        }

        return text.Append(
                $$"""
                namespace Curriculum.Exercises
                {
                    public static class Exercise { {{members}} }
                    public static class Concepts
                    {
                        public static string Check(int notebook, string answers) => "They are asked elsewhere.";
                    }
                }
                """
            )
            .ToString();
    }

    private static string CSharpName(Type type) =>
        type.IsArray
            // C# reads int[][,] from the left: the outermost array's brackets come first.
            ? CSharpName(Element(type)) + Brackets(type)
        : type.IsGenericType
            ? $"{type.FullName!.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(CSharpName))}>"
        : type.FullName!;

    private static Type Element(Type type) => type.IsArray ? Element(type.GetElementType()!) : type;

    private static string Brackets(Type type) =>
        type.IsArray ? $"[{new string(',', type.GetArrayRank() - 1)}]" + Brackets(type.GetElementType()!) : "";
}
