using System.Text;

namespace Curriculum.Grading.Tests;

/// <summary>What a teacher wrote in a spreadsheet becomes marks and words.</summary>
public sealed class TeacherFileTests
{
    [Theory]
    [InlineData(
        "student,exercise,points,by,words\r\n"
            + "anna,1.1,1.5,R. Roe,\"Right idea, \"\"late\"\".\r\nSee me.\"\r\ncarl,1.2,,,'-x?\r\n"
    )]
    [InlineData(
        "Words;student;exercise;by;points\n"
            + "\"Right idea, \"\"late\"\".\nSee me.\";anna;1.1;R. Roe;1,5\n;;;;\n'-x?;carl;1.2;;"
    )]
    public void A_row_with_points_is_a_mark_and_one_without_is_words(string text)
    {
        var policy = Read("{}", "\uFEFF" + text);
        Assert.Equal(
            new Override("anna", "1.1", 1.5, "R. Roe", "Right idea, \"late\".\nSee me."),
            Assert.Single(policy.Overrides)
        );
        Assert.Equal(new Remark("carl", "1.2", "-x?"), Assert.Single(policy.Remarks));
        Assert.NotEqual(Read("{}", "student,exercise").Version, policy.Version);
        var result = Marker.Mark(policy, "anna", [], TestClass.Course, "by the text");
        Assert.Equal((1.5, "R. Roe: Right idea, \"late\".\nSee me."), (result.Points, result.Marks[0].Person));
        var words = Marker.Mark(policy, "carl", [], TestClass.Course, "by the text");
        Assert.Equal((0.0, "-x?"), (words.Points, Assert.Single(words.Marks).Words));
        Assert.Contains("<p>Your teacher: -x?</p>", Encoding.UTF8.GetString(FeedbackPage.Of(words)));
        Assert.Contains("-x?", Encoding.UTF8.GetString(Machines.Gradescope(words)));
        Assert.Equal("-x?", StudentResult.Read(words.ToBytes()).Marks[0].Words);
    }

    [Fact]
    public void What_is_written_as_CSV_is_read_as_it_was()
    {
        var cells = (string[])["=1+1", "a,b", "\"q\"", "two\nlines", "'plain", "", "  -x"];
        var rows = Csv.Read(
            Encoding
                .UTF8.GetString(
                    Csv.Bytes([
                        ["h", "i"],
                        cells,
                    ])
                )
                .TrimStart('\uFEFF')
        )!;
        Assert.Equal(cells, rows[1].Cells);
        Assert.Equal(2, rows[1].Line);
    }

    [Theory]
    [InlineData("student,exercise,grade\n", "line 1", "no column \"grade\" is known")]
    [InlineData("student,points\n", "line 1", "\"exercise\" is missing")]
    [InlineData("", "line 1", "\"student\" is missing")]
    [InlineData("student,exercise\n\nanna,9.9", "line 3", "names \"9.9\", which is no exercise")]
    [InlineData("student,exercise\nzoe,1.1", "line 2", "names zoe, who is not in the roster")]
    [InlineData("student,exercise,words\nanna,1.1,\"a\nb\"\nanna,1.1,", "line 4", "is the second for anna and 1.1")]
    [InlineData("student,exercise,points\nanna,1.1,2", "line 2", "does not say by whom")]
    [InlineData("student,exercise,points,by\nanna,1.1,2,R", "line 2", "without a reason")]
    [InlineData("student,exercise,points,by,words\nanna,1.1,-2,R,W", "line 2", "not a number from 0")]
    [InlineData("student,exercise\nanna,1.1,x", "line 2", "has 3 cells, and there are 2 columns")]
    [InlineData("student,exercise\n,1.1", "line 2", "names no student")]
    public void What_is_wrong_is_one_sentence_with_its_line(string text, string line, string words)
    {
        var error = Assert.Throws<PolicyException>(() => Read("""{ "roster": ["anna", "carl"] }""", text));
        Assert.StartsWith($"w.csv, {line}: ", error.Message);
        Assert.Contains(words, error.Message);
        Assert.Contains(
            "without an end",
            Assert.Throws<PolicyException>(() => Read("{}", "student,exercise\n\"anna")).Message
        );
    }

    private static GradePolicy Read(string policy, string text) =>
        TeacherFile.Read(PolicyTests.Read(policy), Encoding.UTF8.GetBytes(text), "w.csv", ["1.1", "1.2"]);
}
