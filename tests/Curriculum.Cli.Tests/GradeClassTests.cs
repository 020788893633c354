using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Curriculum.Cli.Tests;

/// <summary>
/// 200 students on the course itself: graded, another policy, three marks overridden, graded again. The long form,
/// for it takes minutes: CURRICULUM_GRADE_LONG=1.
/// </summary>
public sealed partial class GradeClassTests : CommandTest
{
    private const int Ways = 4; // to be right, and to be wrong: what is written the same is judged once
    private const string Notebook = "05-sgd-and-kaczmarz";
    private static readonly string[] s_exercises = ["5.1", "5.5", "5.4"];

    [Fact]
    public async Task Two_hundred_are_graded_and_every_changed_mark_is_explained()
    {
        if (Environment.GetEnvironmentVariable("CURRICULUM_GRADE_LONG") is null)
        {
            Assert.Skip("The long form: CURRICULUM_GRADE_LONG=1.");
        }

        var root = Repository.Root;
        var students = new MessyClass(Course["class"], (kind, k) => Text(root, kind, k)).Write(200);
        var roster = string.Join(',', students.Select(one => $"\"{one.Student}\"").Append("\"zoe\""));
        var policy = "\"roster\": [" + roster + "], \"limits\": { \"notebook\": 900, \"cell\": 600 }, \"exercises\": ";
        Course.Write("{" + policy + """{ "5.1": 2, "5.5": { "points": 4, "almost": 2 } } }""", "policy.json");
        Assert.Equal(ExitCode.Fine, await Grade(root));
        Assert.Contains("201 students: ", Out);
        Assert.Contains("5.5: ", Out);
        var before = Marks();

        var people = students
            .Where(one => one.Kind == "wrong")
            .Take(3)
            .Select(one =>
                $$"""{ "student": "{{one.Student}}", "exercise": "5.5", "points": 3, "by": "R", "reason": "W." }"""
            );
        Course.Write(
            "{"
                + policy
                + """{ "5.1": 2, "5.5": { "points": 4, "almost": 1 } }, "overrides": ["""
                + string.Join(',', people)
                + "] }",
            "policy.json"
        );
        Assert.Equal(ExitCode.Fine, await Grade(root));
        Assert.Contains(" 0 notebooks judged now", Out);
        var after = Marks();
        var changed = after.Where(one => before[one.Key] != one.Value).Select(one => one.Key).Order().ToList();
        Assert.NotEmpty(changed);
        Assert.Equal(changed, Changed().Matches(Out).Select(line => line.Groups[1].Value).Order());
        Assert.Equal(3, Out.Split("Set by R: W.").Length - 1);
    }

    private Task<int> Grade(string root) =>
        CurriculumIn(root, "grade", Course["class"], "--policy", Course["policy.json"], "--out", Course["out"]);

    private Dictionary<string, string> Marks() =>
        Directory
            .EnumerateFiles(Course["out", "results"], "result.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .SelectMany(one =>
                one["marks"]!
                    .AsArray()
                    .Select(mark =>
                        ($"{one["student"]} {mark!["result"]!["exercise"]}", $"{mark["points"]} {mark["of"]}")
                    )
            )
            .ToDictionary();

    private static string Text(string root, string kind, int k)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "notebooks", Notebook + ".ipynb")))!;
        foreach (var cell in notebook["cells"]!.AsArray().Select(cell => cell!))
        {
            var id = (string?)cell["id"] ?? "";
            if (s_exercises.FirstOrDefault(one => id == "exercise-" + one.Replace('.', '-')) is { } exercise)
            {
                cell["source"] = Answer(root, exercise, kind, k) ?? cell["source"]!.DeepClone();
            }

            cell["id"] = kind == "lost" ? "x" + id : id;
        }

        return notebook.ToJsonString();
    }

    private static string? Answer(string root, string exercise, string kind, int k)
    {
        var folder = Path.Combine(root, "tests", "Curriculum.Exercises.Tests", "Answers", exercise);
        var isRight = kind is "right" or "lost";
        var files = Directory
            .GetFiles(folder, "*.csx")
            .Where(file => Path.GetFileName(file).StartsWith("wrong", StringComparison.Ordinal) != isRight)
            .Order(StringComparer.Ordinal)
            .ToList();
        return kind switch
        {
            "open" => null,
            "evil" => "throw new Exception(\"\\u001b[2J<script>alert(1)</script>=1+1\");",
            "exit" => "Environment.Exit(0);",
            _ => File.ReadAllText(files[k % Math.Min(files.Count, Ways)]),
        };
    }

    [GeneratedRegex(@"^(s\d+ \d+\.\d+): .+ → .+\. [A-Z].+$", RegexOptions.Multiline)]
    private static partial Regex Changed();
}
