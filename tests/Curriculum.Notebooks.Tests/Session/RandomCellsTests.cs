using CsCheck;
using Curriculum.Tests;

namespace Curriculum.Notebooks.Tests.Session;

/// <summary>Any text for a cell: a result, an error or a stop, and a session that goes on with its variables.</summary>
[Trait("inputs", "random")]
[Collection(Alone.Name)]
public sealed class RandomCellsTests
{
    private static readonly string[] s_pieces =
    [
        "var x = 1;",
        "int y = x + 1",
        "kept",
        "x.",
        "Console.WriteLine(\"a\");",
        "Console.Write('\\u0007');",
        "throw new Exception(\"no\");",
        "throw null;",
        "return;",
        "yield return 1;",
        "await Task.Yield();",
        "while (true) { }",
        "for (;;) ",
        "int F(int n) => F(n + 1) + 1; F(0)",
        "class C { public override string ToString() => throw new Exception(); } new C()",
        "struct S { public S? s; }",
        "record R(int A, R? Next);",
        "new R(1, null)",
        "var loop = new List<object>(); loop.Add(loop); loop",
        "System.Linq.Enumerable.Range(0, int.MaxValue)",
        "new int[3, 2]",
        "double.NaN",
        "(dynamic)1",
        "#r \"nowhere.dll\"\n",
        "#load \"nowhere.csx\"\n",
        "#!time\n",
        "#!markdown\n",
        "%%html\n",
        "#if A\n",
        "#endif\n",
        "#nullable enable\n",
        "#line 7\n",
        "using System.IO;",
        "namespace N { }",
        "goto here; here: ;",
        "\"\"\"",
        "$\"{x\"",
        "@\"",
        "'",
        "/*",
        "//",
        "{",
        "}",
        "(",
        ")",
        ";",
        "<",
        "=>",
        "?",
        " ",
        "\n",
        "\r",
        "\t",
        "\0",
        "\ud83d",
        "\ude00",
        "\u202e",
        "é",
        "int.Parse(\"\")",
        "stackalloc int[4]",
        "unsafe { *(int*)0 = 1; }",
        "Task.Run(() => { while (true) { } });",
        "new System.Threading.Thread(() => throw new Exception()).Start();",
        "async void Late() { await Task.Delay(1); throw new Exception(); } Late();",
    ];

    [Fact]
    public void Any_text_leaves_a_session_that_goes_on()
    {
        var cells = new Cells(change: options => options with { StopLimit = TimeSpan.FromMilliseconds(200) });
        var count = 0;
        try
        {
            Kept(cells);
            Gen.Frequency((9, Pieces), (1, Gen.Char.Array[0, 40].Select(letters => new string(letters))))
                .Try(
                    150,
                    code =>
                    {
                        if (++count % 200 == 0) // each cell makes the chain of compilations longer
                        {
                            cells.Dispose();
                            cells = new Cells(change: options =>
                                options with
                                {
                                    StopLimit = TimeSpan.FromMilliseconds(200),
                                }
                            );
                            Kept(cells);
                        }

                        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
                        var sent = new List<CellOutput>();
                        var result = cells.Session.Run(
                            code,
                            $"random{count}.csx",
                            output =>
                            {
                                lock (sent)
                                {
                                    sent.Add(output);
                                }
                            },
                            stop.Token
                        );
                        Assert.True(Enum.IsDefined(result.Status));
                        var after = cells.Session.Run("kept", "after.csx", _ => { });
                        Assert.Equal(CellStatus.Ok, after.Status);
                        Assert.Equal(4711, after.Value);
                    },
                    code => System.Text.Json.JsonSerializer.Serialize(code)
                );
        }
        finally
        {
            cells.Dispose();
        }
    }

    private static Gen<string> Pieces => Gen.OneOf(s_pieces).Array[1, 5].Select(pieces => string.Concat(pieces));

    private static void Kept(Cells cells) =>
        Assert.Equal(CellStatus.Ok, cells.Session.Run("readonly int kept = 4711;", "kept.csx", _ => { }).Status);
}
