using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Curriculum.Notebooks.Running;
using Spectre.Console;

namespace Curriculum.Cli.Checks;

/// <summary>Verdicts as text for one learner, as a table for a class, and as JSON for a program.</summary>
internal static class CheckReport
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Each verdict with its sentence, its counterexample and the first hints.</summary>
    public static void WriteText(CommandContext context, Submission item, int hints)
    {
        context.Line(item.Source.Path);
        if (item.Problem is { } problem)
        {
            context.Line("  " + problem);
        }

        foreach (var verdict in item.Verdicts)
        {
            context.Line($"  {Symbol(verdict.Word)} {verdict.Exercise} {verdict.Title}: {verdict.Word}".Replace(" : ", ": ", StringComparison.Ordinal));
            Indented(context, verdict.Message);
            Indented(context, verdict.Counterexample);
            foreach (var (k, hint) in verdict.Hints.Take(verdict.Word == Verdict.Correct ? 0 : hints).Index())
            {
                Indented(context, $"Hint {k + 1}: {hint}");
            }
        }
    }

    /// <summary>One table: a row per student, a column per exercise.</summary>
    public static void WriteTable(CommandContext context, IReadOnlyList<Submission> items)
    {
        var exercises = items.SelectMany(item => item.Verdicts).Select(verdict => verdict.Exercise).Distinct()
            .OrderBy(Chapter).ThenBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).ToList();
        var table = Table(context);
        table.AddColumn("student");
        table.AddColumns([.. exercises]);
        table.AddColumn(new TableColumn("correct").RightAligned());
        foreach (var student in items.GroupBy(item => item.Student))
        {
            // A student may hand in several notebooks, also two for the same exercises: the better verdict counts.
            var best = student.SelectMany(item => item.Verdicts).GroupBy(verdict => verdict.Exercise)
                .ToDictionary(group => group.Key, group => group.MinBy(verdict => verdict.Word == Verdict.Correct ? 0 : 1)!.Word);
            var correct = best.Values.Count(word => word == Verdict.Correct);
            table.AddRow([
                new Text(student.Key),
                .. exercises.Select(id => new Text(best.TryGetValue(id, out var word) ? $"{Symbol(word)} {word}" : "")),
                new Text($"{correct} of {best.Count}"),
            ]);
        }

        context.Out.Write(table);
        foreach (var item in items.Where(item => item.Problem is not null))
        {
            context.Line($"{item.Student}: {item.Problem}");
        }
    }

    /// <summary>A learner's way through the course: a row per notebook of the course, begun or not.</summary>
    public static void WriteProgress(
        CommandContext context, IReadOnlyList<Submission> items, IReadOnlyList<(string Name, int Exercises)> course)
    {
        var table = Table(context);
        table.AddColumn("notebook");
        table.AddColumn("exercises");
        table.AddColumn(new TableColumn("correct").RightAligned());
        var done = 0;
        foreach (var (name, exercises) in course)
        {
            var item = items.FirstOrDefault(item => item.Source.Name == name);
            var verdicts = item?.Verdicts ?? [];
            var correct = verdicts.Count(verdict => verdict.Word == Verdict.Correct);
            done += correct;
            var words = item is null ? "not begun" : item.Problem
                ?? string.Join("  ", verdicts.Select(verdict => $"{Symbol(verdict.Word)} {verdict.Exercise}"));
            table.AddRow(new Text(name), new Text(words), new Text($"{correct} of {exercises}"));
        }

        context.Out.Write(table);
        context.Line($"{done} of {course.Sum(notebook => notebook.Exercises)} exercises are correct. "
            + "✓ correct  ≈ almost  ✗ keep working  ○ not started  ! did not run  – no answer");
    }

    public static void WriteJson(CommandContext context, IReadOnlyList<Submission> items, int hints)
    {
        var json = new JsonArray([.. items.Select(item => new JsonObject
        {
            ["student"] = item.Student,
            ["notebook"] = item.Source.Path,
            ["problem"] = item.Problem,
            ["seconds"] = item.Run is null ? null : Math.Round(item.Run.Seconds, 3),
            ["exercises"] = new JsonArray([.. item.Verdicts.Select(verdict => new JsonObject
            {
                ["exercise"] = verdict.Exercise,
                ["name"] = verdict.Name,
                ["title"] = verdict.Title,
                ["verdict"] = verdict.Word,
                ["message"] = verdict.Message,
                ["counterexample"] = verdict.Counterexample,
                ["hints"] = new JsonArray([.. verdict.Hints.Take(hints).Select(hint => (JsonNode)hint)]),
            })]),
        })]);
        context.Line(json.ToJsonString(Readable));
    }

    private static Table Table(CommandContext context) =>
        new() { Border = context.Out.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Simple };

    private static int Chapter(string exercise) => int.TryParse(exercise.Split('.')[0], out var chapter) ? chapter : int.MaxValue;

    private static string Symbol(string word) => word switch
    {
        Verdict.Correct => "✓", "almost" => "≈", "keep working" => "✗", Verdict.NotStarted => "○", Verdict.NoAnswer => "–", _ => "!",
    };

    private static void Indented(CommandContext context, string? text)
    {
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            context.Line("      " + line.TrimEnd());
        }
    }
}
