namespace Curriculum.Cli.Tests;

public sealed class DoctorTests : CommandTest
{
    [Fact]
    public async Task The_doctor_names_what_is_missing_with_its_cure()
    {
        foreach (var name in new[] { "Curriculum.dll", "Curriculum.Figures.dll" })
        {
            Course.Write("", "artifacts", "course", name);
        }

        var before = Course.Snapshot();
        Assert.Equal(ExitCode.Fine, await Curriculum("doctor"));
        Assert.Contains("ok      .NET SDK", Out);
        Assert.Contains("1 notebooks in", Out);
        Assert.Contains("cores", Out);
        Assert.DoesNotContain("PROBLEM", Out);
        Assert.Equal(before, Course.Snapshot());

        File.Delete(Course["artifacts", "course", "Curriculum.Exercises.dll"]);
        File.Delete(Course["notebooks", "setup.csx"]);
        Assert.Equal(ExitCode.Environment, await Curriculum("doctor"));
        Assert.Contains("lacks Curriculum.Exercises.dll", Out);
        Assert.Contains("→ dotnet build src/Curriculum.Course", Out);
        Assert.Contains("→ git restore notebooks/setup.csx", Out);
        Assert.Contains("2 to mend.", Out);
    }
}
