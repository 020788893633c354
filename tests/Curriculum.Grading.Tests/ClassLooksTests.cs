using System.Text;

namespace Curriculum.Grading.Tests;

/// <summary>What only a large class shows, and what two students share.</summary>
public sealed class ClassLooksTests
{
    [Fact]
    public void Discrimination_is_given_from_fifty_students_and_is_the_correlation_with_the_rest()
    {
        // Who can do 1.2 and 1.3 can do 1.1; 1.4 is right for every other one, whoever it is.
        var students = Enumerable
            .Range(0, 60)
            .Select(k => Student($"s{k:00}", ("1.1", k >= 30), ("1.2", k >= 30), ("1.3", k >= 30), ("1.4", k % 2 == 0)))
            .ToList();
        Assert.InRange(Discrimination.Of(students, "1.1")!.Value, 0.89, 0.9);
        Assert.InRange(Discrimination.Of(students, "1.4")!.Value, -0.01, 0.01);
        Assert.Null(Discrimination.Of([.. students.Take(49)], "1.4"));
        Assert.Null(Discrimination.Of([.. students.Skip(30), .. students.Skip(30)], "1.1"));
        Assert.Contains("discrimination", Page(students), StringComparison.Ordinal);
        Assert.DoesNotContain("discrimination", Page([.. students.Take(49)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_long_answers_and_rare_mistakes_are_compared()
    {
        var body = string.Join('\n', Enumerable.Range(0, 16).Select(k => $"    s += a[{k}] * b[{k * k}] - {k};"));
        var other = string.Join('\n', Enumerable.Range(0, 16).Select(k => $"    s = Math.Max(s, x[{k}]) / ({k} + s);"));
        var code = $"double F(double[] a, double[] b)\n{{\n    var s = 0.0;\n{body}\n    return s;\n}}";
        var renamed = code.Replace("a[", "left[", StringComparison.Ordinal)
            .Replace("[] a", "[] left", StringComparison.Ordinal)
            .Replace("s", "sum", StringComparison.Ordinal);
        var different = $"double F(double[] x)\n{{\n    var s = 1.0;\n{other}\n    return s;\n}}";
        Assert.Equal(
            ["anna bernd"],
            Pairs(
                Answer("anna", code, true),
                Answer("bernd", "// mine\n" + renamed, true),
                Answer("carl", different, true)
            )
        );
        Assert.Empty(Pairs(Answer("anna", "int F() => 1;", true), Answer("bernd", "int F() => 1;", true)));
        Assert.Equal(
            ["anna bernd"],
            Pairs(
                Answer("anna", "int F(int x) => x + 7;", false),
                Answer("bernd", "int F(int y) =>\n  y + 7;", false),
                Answer("carl", "int F(int y) => y + 8;", false)
            )
        );
        Assert.Empty(Pairs([.. "abc".Select(name => Answer($"{name}", "int F(int x) => x + 7;", false))]));
    }

    private static string Page(IReadOnlyList<StudentResult> results) => Encoding.UTF8.GetString(ClassPage.Of(results));

    private static IEnumerable<string> Pairs(params StudentResult[] students)
    {
        var pairs = Similarity.Of(students);
        Assert.Equal(pairs.Count > 0, Page(students).Contains("a list to look at", StringComparison.Ordinal));
        return pairs.Select(one => $"{one.First} {one.Second}");
    }

    private static StudentResult Student(string name, params (string Exercise, bool IsRight)[] marks) =>
        With(name, [.. marks.Select(mark => Marked(mark.Exercise, "int F() => 1;", mark.IsRight))]);

    private static StudentResult Answer(string name, string code, bool isRight) =>
        With(name, [Marked("1.1", code, isRight)]);

    private static Mark Marked(string exercise, string code, bool isRight) =>
        new(
            new(exercise, "T", isRight ? "correct" : "keep working", "", null, null, code, null),
            "x",
            isRight ? 2 : 0,
            2,
            0,
            null
        );

    private static StudentResult With(string name, IReadOnlyList<Mark> marks) =>
        Marker.Mark(new(), name, [], TestClass.Course, "by the text") with
        {
            Status = "graded",
            Marks = marks,
        };
}
