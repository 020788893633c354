namespace Curriculum.Cli.Tests;

/// <summary>What a teacher writes in a spreadsheet.</summary>
public sealed partial class GradeTests
{
    [Fact]
    public async Task A_teachers_words_and_marks_are_read_back_and_explained()
    {
        Class(2);
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--out", "out"));
        Assert.Contains("the code was not isolated. ", Out);
        Course.Write(
            "student,exercise,points,by,words\ns001,1.1,0.5,R. Roe,Shown me.\ns000,1.1,,,Very short!\n",
            "w.csv"
        );
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--words", "w.csv", "--out", "out"));
        Assert.Contains("s001 1.1: 0 of 1 → 0.5 of 1. Set by R. Roe: Shown me.", Out);
        Assert.Contains(" 0 notebooks judged now", Out);
        await Curriculum("grade", "release", "--by", "R. Roe", "--out", "out");
        Assert.Contains("Very short!", await File.ReadAllTextAsync(Course["out", "release", "feedback", "s000.html"]));
        await Refuses(ExitCode.Usage, "none.csv does not exist", "grade", "class", "--words", "none.csv");
    }
}
