using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Curriculum.Grading.Tests;

/// <summary>What a student wrote stays text in every report.</summary>
public sealed class ReportTests
{
    private const string Evil = "<script>alert(1)</script>\"'=cmd|' /C calc'!A0\u202E\u001B[2J";

    private static readonly IReadOnlyList<StudentResult> s_class =
    [
        Result("=HYPERLINK(\"http://x\")", Evil, "correct", Evil, 2),
        Result("anna", "static int F() => 1;", "almost", "You divided by ‖a‖, not ‖a‖².", 1),
        Result("bernd", "static int F() => 2;", "almost", "You divided by ‖a‖, not ‖a‖².", 1),
        Result("carl", "static int F() => 3;", "correct", "Fine.", 2),
        Result("dora", "static int F() => 4444;", "correct", "Fine.", null),
    ];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("=1,\"x\"", "\"'=1,\"\"x\"\"\"")]
    [InlineData("Anna, Doe", "\"Anna, Doe\"")]
    [InlineData("5.2", "5.2")]
    public void A_text_is_no_formula_in_a_spreadsheet(string text, string cell) =>
        Assert.Equal(
            "\uFEFF" + cell + "\r\n",
            Encoding.UTF8.GetString(
                Csv.Bytes([
                    [text],
                ])
            )
        );

    [Fact]
    public void Every_table_of_marks_is_free_of_formulas()
    {
        foreach (
            var bytes in (byte[][])[GradesCsv.Plain(s_class), GradesCsv.Canvas(s_class), GradesCsv.Moodle(s_class)]
        )
        {
            Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", Encoding.UTF8.GetString(bytes));
        }

        Assert.Contains(",open,", Encoding.UTF8.GetString(GradesCsv.Plain(s_class)));
        Assert.Contains("    Points Possible,,,,,2", Encoding.UTF8.GetString(GradesCsv.Canvas(s_class)));
    }

    [Fact]
    public void A_page_holds_no_tag_of_a_student_and_forbids_scripts()
    {
        foreach (var bytes in (byte[][])[ClassPage.Of(s_class), FeedbackPage.Of(s_class[0])])
        {
            var page = Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", page);
            Assert.Contains("default-src 'none'", page);
            Assert.DoesNotContain('\u202E', page);
            Assert.DoesNotContain('\u001B', page);
            Assert.Contains("<html lang=\"en\">", page);
        }
    }

    [Fact]
    public void The_class_page_tells_the_slips_and_different_right_answers()
    {
        var page = Encoding.UTF8.GetString(ClassPage.Of(s_class));
        Assert.Contains("<strong>2 of 5</strong>, 5.2 Title: You divided by ‖a‖, not ‖a‖&#178;.", page);
        Assert.Equal(3, page.Split("Right answer ").Length - 1);
    }

    [Fact]
    public void Machines_read_their_forms()
    {
        var suites = XDocument
            .Parse(Encoding.UTF8.GetString(Machines.JUnit(s_class)).TrimStart('\uFEFF'))
            .Root!.Elements()
            .ToList();
        Assert.Equal([0, 1, 1, 0, 0], suites.Select(suite => (int)suite.Attribute("failures")!));
        Assert.Equal(1, (int)suites[4].Attribute("skipped")!);
        var results = JsonNode.Parse(Machines.Gradescope(s_class[1]))!;
        Assert.Equal(
            (1.0, 2.0),
            ((double)results["tests"]![0]!["score"]!, (double)results["tests"]![0]!["max_score"]!)
        );
    }

    [Fact]
    public void A_result_is_read_as_it_was_written() =>
        Assert.All(s_class, one => Assert.Equal(one.ToBytes(), StudentResult.Read(one.ToBytes()).ToBytes()));

    private static StudentResult Result(string student, string code, string verdict, string message, double? points) =>
        new()
        {
            Schema = StudentResult.SchemaName,
            Student = student,
            Name = student,
            Group = null,
            Course = "v1",
            Policy = "none",
            Isolation = Judgement.NotIsolated,
            Status = "graded",
            Submissions = [new($"{student}/x.ipynb", "05", null, 0, null)],
            Marks =
            [
                new(
                    new("5.2", "Title", verdict, message, null, null, code, points is null ? "Look." : null),
                    "x",
                    points,
                    2,
                    0,
                    null
                ),
            ],
            Points = points ?? 0,
            Of = 2,
            Open = points is null,
            Keys = new Dictionary<string, string>(),
        };
}
