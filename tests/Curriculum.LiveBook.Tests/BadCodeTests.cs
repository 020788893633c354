using System.Text.RegularExpressions;

namespace Curriculum.LiveBook.Tests;

/// <summary>A reader's code that floods, takes all memory, throws, or does what a browser cannot: one clear sentence,
/// and the page lives.</summary>
public sealed class BadCodeTests(Book book)
{
    private static readonly Dictionary<string, (string Code, string Words)> s_bad = new()
    {
        ["flooding"] = (
            "for (var i = 0; i < 3_000_000; i++) Console.WriteLine($\"line {i}\");",
            "output|lines|characters"
        ),
        ["allocating"] = (
            "var all = new List<byte[]>();\nwhile (true) { var more = new byte[50_000_000]; Array.Fill(more, "
                + "(byte)1); all.Add(more); }",
            "memory"
        ),
        ["throwing"] = (
            "\n\nthrow new InvalidOperationException(\"on purpose\");",
            "InvalidOperationException, line 3: on purpose"
        ),
        ["recursion"] = ("int F(int n) => 1 + F(n + 1);\nF(0)", "stack|recurs"),
        ["threads"] = ("new System.Threading.Thread(() => { }).Start();", "thread"),
        ["files"] = ("System.IO.File.ReadAllText(\"/etc/passwd\")", "file"),
        ["sockets"] = ("new System.Net.Sockets.TcpClient(\"127.0.0.1\", 80).Connected", "socket|network|connect"),
        ["processes"] = ("System.Diagnostics.Process.Start(\"ls\")", "process|program"),
        ["reading"] = ("Console.ReadLine()", "input|ReadLine|keyboard"),
        ["cultures"] = ("3.5.ToString(new System.Globalization.CultureInfo(\"nl-NL\"))", "one culture, the invariant"),
        ["exiting"] = (
            "Console.Write(\"be\"); Console.Write(\"fore\"); Environment.Exit(3);",
            "before[\\s\\S]+ended it with exit code 3"
        ),
        ["failing fast"] = (
            "Console.Write(\"be\"); Console.Write(\"fore\"); Environment.FailFast(\"on purpose\");",
            "before[\\s\\S]+aborted it .Environment.FailFast"
        ),
        ["long messages"] = ("throw new Exception(new string('w', 3_000_000));", "^.{100,11000}3,000,000 characters"),
        ["long values"] = ("new string('v', 9_000_000)", "9000000 characters; the first 200000"),
        ["bars"] = ("for (var i = 1; i < 4; i++) Console.Write($\"\\r{i} of 3\"); throw new Exception();", "^3 of 3\n"),
        ["syntax"] = ("var x = ;", "line 1"),
    };

    public static TheoryData<string> Kinds { get; } = Forms.Rows(s_bad.Keys, "allocating", "threads", "failing fast");

    [Theory, MemberData(nameof(Kinds))]
    public async Task Bad_code_gets_one_sentence_and_the_page_lives(string kind)
    {
        var (code, words) = s_bad[kind];
        await using var page = await book.Open("01-composition.html");
        await page.Write("folded-sheet", "var kept = 6 * 7;");
        Assert.Equal("done", await page.Run("folded-sheet"));
        await page.Write("digits", code);
        await page.Button("digits", "run").ClickAsync();
        await page.Responds();
        await page.Ended("digits", seconds: 90);
        await page.Responds();
        var text = await page.Text("digits");
        Assert.True(
            Regex.IsMatch(text, words, RegexOptions.IgnoreCase),
            $"{kind}: {text[..Math.Min(text.Length, 2000)]}"
        );

        await page.Write("teaser", "$\"still {kept}\"");
        Assert.Equal("done", await page.Run("teaser", seconds: 90));
        Assert.Contains("still 42", await page.Text("teaser"));
        Assert.Empty(page.Problems);
    }
}
