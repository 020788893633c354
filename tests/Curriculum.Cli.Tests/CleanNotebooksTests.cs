namespace Curriculum.Cli.Tests;

public sealed class CleanNotebooksTests : CommandTest
{
    [Fact]
    public async Task Every_notebook_of_the_course_is_committed_clean() =>
        Assert.True(await CurriculumIn(AppContext.BaseDirectory, "clean", "--check") == ExitCode.Fine, Out + Error);
}
