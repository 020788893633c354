using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

public sealed class VerdictTests
{
    private static readonly Verdict s_wrong = new DoubleIt().Check(v => [.. v.Select(x => 3 * x)]);

    [Fact]
    public void Html_says_the_verdict_with_a_word_a_symbol_and_a_role()
    {
        var html = s_wrong.ToHtml();

        Assert.Contains("role=\"status\"", html, StringComparison.Ordinal);
        Assert.Contains("<span aria-hidden=\"true\">✎</span> keep working", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_lie_one_inside_the_other_so_that_they_open_one_by_one()
    {
        var html = s_wrong.ToHtml();
        var first = html.IndexOf("one<details", StringComparison.Ordinal);
        var second = html.IndexOf("two<details", StringComparison.Ordinal);

        Assert.True(first > 0 && second > first);
        Assert.DoesNotContain(
            "<details",
            new DoubleIt().Check(v => [.. v.Select(x => 2 * x)]).ToHtml(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_hint_looks_like_something_to_click_though_a_page_makes_every_summary_a_block()
    {
        var html = s_wrong.ToHtml();
        var openers = html.Split("<summary style=\"")[1..]
            .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);

        Assert.Equal(3, openers.Count());
        Assert.All(
            openers,
            style =>
            {
                Assert.Contains("display:list-item", style, StringComparison.Ordinal);
                Assert.Contains("text-decoration:underline", style, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void What_a_learner_writes_is_escaped()
    {
        var verdict = s_wrong with { Message = "<b>&" };

        Assert.Contains("&lt;b&gt;&amp;", verdict.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_agreed_members()
    {
        var json = JsonDocument.Parse(s_wrong.ToJson()).RootElement;

        Assert.Equal(
            ["exercise", "name", "title", "verdict", "symbol", "of", "message", "counterexample", "hints"],
            json.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal("keep working", json.GetProperty("verdict").GetString());
        Assert.Equal("DoubleIt", json.GetProperty("name").GetString());
        Assert.Equal(3, json.GetProperty("hints").GetArrayLength());
    }

    [Fact]
    public void Every_host_finds_the_three_forms_by_name()
    {
        var attribute = typeof(Verdict)
            .GetCustomAttributes()
            .Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var sourceType = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = (IEnumerable<object>)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, [])!;
        var forms = formatters.ToDictionary(
            f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!,
            f =>
            {
                using var writer = new StringWriter();
                Assert.True((bool)f.GetType().GetMethod("Format")!.Invoke(f, [s_wrong, writer])!);
                return writer.ToString();
            }
        );

        Assert.Equal(s_wrong.ToHtml(), forms["text/html"]);
        Assert.Equal(s_wrong.ToString(), forms["text/plain"]);
        Assert.Equal(s_wrong.ToJson(), forms[Verdict.MimeType]);
        Assert.Equal(3, forms.Count);
    }

    [Fact]
    public void Plain_text_has_symbol_id_word_and_the_counterexample()
    {
        Assert.StartsWith("✎ 0.1 Double it: keep working. ", s_wrong.ToString(), StringComparison.Ordinal);
        Assert.Contains("v = [", s_wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verdict_has_a_word_a_symbol_and_colours_of_its_own()
    {
        var signs = Enum.GetValues<VerdictKind>().Select(kind => VerdictSign.All[(int)kind]).ToList();
        Assert.Equal(["not started", "keep working", "almost", "correct"], signs.Select(sign => sign.Word));
        Assert.Equal(VerdictSign.All.Count, signs.Count);
        Assert.Equal(signs.Count, signs.Select(sign => sign.Symbol).Distinct().Count());
        Assert.Equal(signs.Count, signs.Select(sign => sign.Colour).Distinct().Count());
    }

    [Fact]
    public void The_page_marks_exercises_with_the_same_symbols()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "src/Curriculum.Site/web/live/marks.js"));
        var table = Regex
            .Match(script, @"const symbols = new Map\(\[(.*?)\]\);", RegexOptions.Singleline)
            .Groups[1]
            .Value;
        var marks = Regex.Matches(table, @"\[""([\w ]+)"", ""(.)""\]");
        Assert.Equal(
            VerdictSign.All.Select(sign => (sign.Word, sign.Symbol)),
            marks.Select(mark => (mark.Groups[1].Value, mark.Groups[2].Value))
        );
    }
}
