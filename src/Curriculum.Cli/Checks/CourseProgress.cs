using System.Text.Json.Nodes;
using Spectre.Console;

namespace Curriculum.Cli.Checks;

/// <summary>One learner's way through the course: every notebook of the course, begun or not.</summary>
/// <param name="items">The learner's notebooks, checked.</param>
/// <param name="course">The course's notebooks with the number of exercises in each.</param>
internal sealed class CourseProgress(
    IReadOnlyList<Submission> items,
    IReadOnlyList<(string Name, int Exercises)> course
)
{
    public void WriteTable(CommandContext context)
    {
        var table = VerdictSigns.Table(context);
        table.AddColumn("notebook");
        table.AddColumn("exercises");
        table.AddColumn(new TableColumn("correct").RightAligned());
        foreach (var (name, exercises) in course)
        {
            var item = Find(name);
            var words = item is null
                ? new Paragraph("not begun", new Style(Color.Grey))
                : new Paragraph(item.Problem ?? "");
            foreach (var (k, verdict) in (item?.Verdicts ?? []).Index())
            {
                words.Append(k == 0 ? "" : "  ");
                words.Append(
                    $"{VerdictSigns.Symbol(verdict.Word)} {verdict.Exercise}",
                    VerdictSigns.Style(verdict.Word)
                );
            }

            table.AddRow(new Text(name), words, new Text($"{Correct(item)} of {exercises}"));
        }

        context.Out.Write(table);
        context.Line($"{items.Sum(Correct)} of {course.Sum(notebook => notebook.Exercises)} exercises are correct.");
        context.Line(VerdictSigns.Legend);
        context.Line(
            course.FirstOrDefault(notebook => Correct(Find(notebook.Name)) < notebook.Exercises).Name is not { } next
                ? "That is the whole course."
            : Find(next) is null ? $"Next: curriculum start {next}"
            : $"What each verdict says: curriculum check {next}"
        );
    }

    public void WriteJson(CommandContext context, int hints) =>
        CheckReport.Write(
            context,
            course.Select(notebook =>
            {
                var item = Find(notebook.Name);
                var json = item is null
                    ? new()
                    {
                        ["notebook"] = null,
                        ["problem"] = null,
                        ["seconds"] = null,
                        ["exercises"] = new JsonArray(),
                    }
                    : CheckReport.Json(item, hints);
                json.Insert(0, "name", notebook.Name);
                json.Insert(1, "begun", item is not null);
                json.Insert(2, "correct", Correct(item));
                json.Insert(3, "of", notebook.Exercises);
                return json;
            })
        );

    private static int Correct(Submission? item) =>
        item?.Verdicts.Count(verdict => verdict.Word == Verdict.Correct) ?? 0;

    private Submission? Find(string name) =>
        items.FirstOrDefault(item => item.Source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
