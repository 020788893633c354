using Curriculum.Interactive.Tests.Support;

namespace Curriculum.Interactive.Tests;

/// <summary>Polyglot Notebooks' own protocol: <c>dotnet interactive stdio</c>.</summary>
public sealed class StdioTests
{
    [Theory]
    [InlineData("01-composition")]
    public async Task Its_outputs_are_those_of_our_engine(string notebook)
    {
        await InteractiveTool.NeedAsync();
        var ours = await Copies.ReadAsync(await Copies.OursAsync(notebook));
        var theirs = await Copies.ReadAsync(Path.Combine(Repository.Notebooks, notebook + ".ipynb"));
        using (var host = new Stdio())
        {
            await host.ExecuteAsync(theirs);
        }

        Comparison.AssertSame(notebook, ours, theirs);
    }
}
