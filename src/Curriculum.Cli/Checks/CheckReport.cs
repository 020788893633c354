using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Curriculum.Cli.Reports;
using Spectre.Console;

namespace Curriculum.Cli.Checks;

/// <summary>Verdicts as text for one learner, as a table for a class, and as JSON for a program.</summary>
internal static class CheckReport
{
    private const int Indent = 4;

    private static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Each verdict with its sentence, its counterexample and the first hints.</summary>
    public static void WriteText(CommandContext context, Submission item, int hints)
    {
        context.Line(context.Course.Short(item.Source.Path));
        if (item.Problem is { } problem)
        {
            context.Line("  " + problem);
        }

        foreach (var verdict in item.Verdicts)
        {
            context.Line();
            WriteVerdict(context, verdict, hints);
        }

        var open = item.Verdicts.Count(verdict => verdict.Word != Verdict.Correct && verdict.Hints.Count > hints);
        context.Line();
        context.Line(
            $"{item.Verdicts.Count(verdict => verdict.Word == Verdict.Correct)} of {item.Verdicts.Count} exercises "
                + "are correct."
                + (
                    open == 0
                        ? ""
                        : $" For {(hints == 0 ? "a hint" : "one more hint")} with each verdict add: --hints {hints + 1}"
                )
        );
    }

    /// <summary>One table: a row per student, a column per exercise.</summary>
    public static void WriteTable(CommandContext context, IReadOnlyList<Submission> items)
    {
        var exercises = items
            .SelectMany(item => item.Verdicts)
            .Select(verdict => verdict.Exercise)
            .Distinct()
            .OrderBy(Chapter)
            .ThenBy(id => id.Length)
            .ThenBy(id => id, StringComparer.Ordinal)
            .ToList();
        var table = VerdictSigns.Table(context);
        table.AddColumn("student");
        table.AddColumns([.. exercises]);
        table.AddColumn(new TableColumn("correct").RightAligned());
        foreach (var student in items.GroupBy(item => item.Student))
        {
            // A student may hand in several notebooks, also two for the same exercises: the better verdict counts.
            var best = student
                .SelectMany(item => item.Verdicts)
                .GroupBy(verdict => verdict.Exercise)
                .ToDictionary(
                    group => group.Key,
                    group => group.MinBy(verdict => verdict.Word == Verdict.Correct ? 0 : 1)!.Word
                );
            var correct = best.Values.Count(word => word == Verdict.Correct);
            table.AddRow([
                PlainText.Cell(student.Key),
                .. exercises.Select(id =>
                    best.TryGetValue(id, out var word)
                        ? new Text($"{VerdictSigns.Symbol(word)} {word}", VerdictSigns.Style(word))
                        : new Text("")
                ),
                new Text($"{correct} of {best.Count}"),
            ]);
        }

        context.Out.Write(table);
        foreach (var item in items.Where(item => item.Problem is not null))
        {
            context.Line($"{PlainText.OneLine(item.Student)}: {item.Problem}");
        }

        foreach (var item in items)
        {
            foreach (var reason in item.Verdicts.Where(verdict => verdict.Word == Verdict.DidNotRun).GroupBy(Reason))
            {
                var ids = string.Join(", ", reason.Select(verdict => verdict.Exercise));
                context.Line($"{PlainText.OneLine(item.Student)}: {ids} did not run. {reason.Key}");
            }
        }
    }

    /// <summary>An object per notebook handed in.</summary>
    public static void WriteJson(CommandContext context, IReadOnlyList<Submission> items, int hints) =>
        Write(
            context,
            items.Select(item =>
            {
                var json = Json(item, hints);
                json.Insert(0, "student", item.Student);
                return json;
            })
        );

    /// <summary>Writes objects as one indented array.</summary>
    public static void Write(CommandContext context, IEnumerable<JsonObject> objects) =>
        context.Line(new JsonArray([.. objects]).ToJsonString(s_readable));

    /// <summary>A notebook with its verdicts.</summary>
    public static JsonObject Json(Submission item, int hints) =>
        new()
        {
            ["notebook"] = item.Source.Path,
            ["problem"] = item.Problem,
            ["seconds"] = item.Run is null ? null : Math.Round(item.Run.Seconds, 3),
            ["exercises"] = new JsonArray([
                .. item.Verdicts.Select(verdict => new JsonObject
                {
                    ["exercise"] = verdict.Exercise,
                    ["name"] = verdict.Name,
                    ["title"] = verdict.Title,
                    ["verdict"] = verdict.Word,
                    ["text"] = verdict.Of,
                    ["message"] = verdict.Message,
                    ["counterexample"] = verdict.Counterexample,
                    ["hints"] = new JsonArray([.. verdict.Hints.Take(hints).Select(hint => (JsonNode)hint)]),
                }),
            ]),
        };

    private static void WriteVerdict(CommandContext context, Verdict verdict, int hints)
    {
        var title = PlainText.OneLine(
            verdict.Title.Length > 0 ? $"{verdict.Exercise} {verdict.Title}" : verdict.Exercise
        );
        context.Out.Write(
            new Text($"{VerdictSigns.Symbol(verdict.Word)} {title}: {verdict.Word}\n", VerdictSigns.Style(verdict.Word))
        );
        Indented(context, verdict.Message);
        foreach (var line in (verdict.Counterexample ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Indented(context, line.TrimEnd(), 2);
        }

        foreach (var (k, hint) in verdict.Hints.Take(verdict.Word == Verdict.Correct ? 0 : hints).Index())
        {
            Indented(context, $"Hint {k + 1}: {hint}");
        }
    }

    /// <summary>The first line of why an exercise did not run.</summary>
    private static string Reason(Verdict verdict) => PlainText.OneLine(verdict.Message.Split('\n', 2)[0].TrimEnd());

    private static int Chapter(string exercise) =>
        int.TryParse(exercise.Split('.')[0], out var chapter) ? chapter : int.MaxValue;

    /// <summary>In a terminal wrapped between words; elsewhere one line, for programs that search.</summary>
    private static void Indented(CommandContext context, string text, int more = 0)
    {
        if (context.Out.Profile.Capabilities.Ansi)
        {
            context.Out.Write(new Padder(new Text(PlainText.Lines(text)), new Padding(Indent + more, 0, 0, 0)));
        }
        else
        {
            context.Line(new string(' ', Indent + more) + text);
        }
    }
}
