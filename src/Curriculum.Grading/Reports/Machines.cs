using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Curriculum.Grading;

/// <summary>Results for other programs: JUnit's XML for CI systems, and Gradescope's results.json.</summary>
internal static class Machines
{
    private static readonly JsonSerializerOptions s_layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>A suite a student, a case an exercise.</summary>
    public static byte[] JUnit(IReadOnlyList<StudentResult> results)
    {
        var suites = results.Select(one => new XElement(
            "testsuite",
            new XAttribute("name", Clean(one.Student)),
            new XAttribute("tests", one.Marks.Count),
            new XAttribute("failures", one.Marks.Count(IsFailed)),
            new XAttribute("skipped", one.Marks.Count(mark => mark.Points is null)),
            one.Marks.Select(mark => Case(one, mark))
        ));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n" }))
        {
            new XDocument(new XElement("testsuites", suites)).Save(writer);
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>What Gradescope's autograder reads of one student.</summary>
    public static byte[] Gradescope(StudentResult one) =>
        [
            .. JsonSerializer.SerializeToUtf8Bytes(
                new JsonObject
                {
                    ["score"] = one.Points,
                    ["visibility"] = "visible",
                    ["tests"] = new JsonArray([
                        .. one.Marks.Select(mark => new JsonObject
                        {
                            ["number"] = mark.Result.Exercise,
                            ["name"] = mark.Result.Title,
                            ["score"] = mark.Points ?? 0,
                            ["max_score"] = mark.Of,
                            ["status"] = mark.Result.Verdict == Verdict.Correct ? "passed" : "failed",
                            ["output_format"] = "text",
                            ["output"] = string.Join(
                                '\n',
                                (
                                    (string?[])
                                        [
                                            $"{mark.Result.Verdict}. {mark.Result.Message}",
                                            mark.Result.Counterexample,
                                            mark.Words,
                                        ]
                                ).Where(text => !string.IsNullOrEmpty(text))
                            ),
                        }),
                    ]),
                },
                s_layout
            ),
            (byte)'\n',
        ];

    private static XElement Case(StudentResult student, Mark mark)
    {
        var item = new XElement(
            "testcase",
            new XAttribute("classname", Clean(student.Student)),
            new XAttribute("name", Clean($"{mark.Result.Exercise} {mark.Result.Title}".Trim()))
        );
        if (mark.Points is null)
        {
            item.Add(new XElement("skipped", new XAttribute("message", Clean(mark.Result.ForAPerson ?? ""))));
        }
        else if (IsFailed(mark))
        {
            var points = string.Create(CultureInfo.InvariantCulture, $"{mark.Points:0.###} of {mark.Of:0.###}");
            item.Add(
                new XElement(
                    "failure",
                    new XAttribute("message", $"{mark.Result.Verdict}, {points}"),
                    Clean(mark.Result.Message)
                )
            );
        }

        return item;
    }

    private static bool IsFailed(Mark mark) => mark.Points is { } points && points < mark.Of;

    private static string Clean(string text) =>
        string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD'));
}
