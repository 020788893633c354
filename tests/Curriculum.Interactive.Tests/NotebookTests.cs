using Curriculum.Interactive.Tests.Support;

namespace Curriculum.Interactive.Tests;

/// <summary>Every notebook on the real .NET Interactive: its outputs are our engine's.</summary>
public sealed class NotebookTests
{
    /// <summary>
    /// The short form: C# itself (00), live figures and the setup (01), eigenvalues (04), a network trained (13).
    /// </summary>
    private static readonly string[] s_short = ["00-csharp", "01-composition", "04-gradient-descent", "13-digits"];

    public static TheoryData<string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var name in Repository.Names)
            {
                foreach (var solved in (bool[])[false, true])
                {
                    var row = new TheoryDataRow<string, bool>(name, solved);
                    row.Traits["notebook"] = [name];
                    if (!s_short.Contains(name) || solved != (name == "04-gradient-descent"))
                    {
                        row.Traits["form"] = ["long"];
                    }

                    rows.Add(row);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Its_outputs_are_those_of_our_engine(string notebook, bool solved)
    {
        await InteractiveTool.NeedJupyterAsync();
        var ours = await Copies.ReadAsync(await Copies.OursAsync(notebook, solved));
        Comparison.AssertSame(notebook, ours, await Copies.TheirsAsync(notebook, solved));
    }
}
