using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Curriculum.Cli.Reports;

/// <summary>A run as the JUnit XML that CI systems read: a suite per notebook, a case per cell.</summary>
internal static class JUnitReport
{
    private const int KeptText = 20_000;
    private static readonly string[] s_counted = ["tests", "failures", "errors", "skipped"];

    public static void Save(IReadOnlyList<NotebookRun> runs, Stream stream)
    {
        var suites = runs.Select(Suite).ToList();
        var root = new XElement("testsuites", Counts(suites), Seconds(runs.Sum(run => run.Seconds)), suites);
        using var writer = XmlWriter.Create(stream, new() { Indent = true });
        new XDocument(root).Save(writer);
    }

    private static XElement Suite(NotebookRun run)
    {
        var cases = run.Steps.Select(step => Case(run, step)).ToList();
        if (run.Failures.Count > cases.Count(IsFailed) || (run.Interrupted && !cases.Any(IsFailed)))
        {
            var reason = run.ProcessEnd ?? "The run was stopped.";
            cases.Add(
                new XElement(
                    "testcase",
                    Name(run.Plan.Name, "the notebook's process"),
                    Seconds(0),
                    new XElement("error", new XAttribute("message", Clean(reason)))
                )
            );
        }

        var suite = new XElement("testsuite", new XAttribute("name", Clean(run.Plan.Name)));
        suite.Add(
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(item => item.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(item => item.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(item => item.Element("skipped") is not null)),
            Seconds(run.Seconds),
            cases
        );
        return suite;
    }

    private static XElement Case(NotebookRun run, StepResult step)
    {
        var item = new XElement("testcase", Name(run.Plan.Name, step.Step.Id), Seconds(step.Seconds));
        if (NotebookRun.FailureOf(run.Plan, step) is { } failure)
        {
            item.Add(new XElement("failure", new XAttribute("message", Clean(failure)), Clean(Details(step))));
        }
        else if (step.State is StepState.NotRun or StepState.Waiting)
        {
            var why = step.State == StepState.NotRun ? "not reached" : "waits for an exercise";
            item.Add(new XElement("skipped", new XAttribute("message", why)));
        }

        return item;
    }

    private static string Details(StepResult step)
    {
        var lines = step
            .Outputs.OfType<ErrorOutput>()
            .SelectMany(error => error.Traceback)
            .Concat(
                step.Outputs.OfType<StreamOutput>()
                    .Where(stream => stream.Name == "stderr")
                    .Select(stream => stream.Text)
            );
        var text = string.Join('\n', lines);
        return text.Length <= KeptText ? text : WholeCharacters.Head(text, KeptText) + "\n…";
    }

    private static bool IsFailed(XElement item) =>
        item.Element("failure") is not null || item.Element("error") is not null;

    private static XAttribute[] Name(string notebook, string cell) =>
        [new("classname", Clean(notebook)), new("name", Clean(cell))];

    private static XAttribute Seconds(double seconds) =>
        new("time", seconds.ToString("0.000", CultureInfo.InvariantCulture));

    private static XAttribute[] Counts(IReadOnlyList<XElement> suites) =>
        [.. s_counted.Select(name => new XAttribute(name, suites.Sum(suite => (int)suite.Attribute(name)!)))];

    /// <summary>Without the control characters that XML cannot hold, such as a terminal's colours.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.Where(
                (c, k) =>
                    XmlConvert.IsXmlChar(c)
                    || (char.IsHighSurrogate(c) && k + 1 < text.Length && char.IsLowSurrogate(text[k + 1]))
                    || (char.IsLowSurrogate(c) && k > 0 && char.IsHighSurrogate(text[k - 1]))
            )
        );
}
