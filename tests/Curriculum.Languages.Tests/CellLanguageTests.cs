using Curriculum.Notebooks;

namespace Curriculum.Languages.Tests;

public sealed class CellLanguageTests : IDisposable
{
    private readonly CSharpSession _session = new(new() { Host = new FileSessionHost(AppContext.BaseDirectory) });
    private readonly CellLanguage _language;

    public CellLanguageTests() => _language = new CellLanguage(_session);

    public void Dispose()
    {
        _language.Dispose();
        _session.Dispose();
    }

    [Fact]
    public async Task A_member_is_offered_and_the_word_before_the_caret_is_what_it_replaces()
    {
        var offered = await _language.CompleteAsync("Math.Sq + 1", 7);
        Assert.Equal((5, 7), (offered.From, offered.To));
        Assert.Equal(["Sqrt"], offered.Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Where_nothing_fits_nothing_is_offered() =>
        Assert.Empty((await _language.CompleteAsync("Math.NothingLikeThis", 20)).Items);

    [Fact]
    public async Task What_a_cell_declared_is_offered_in_the_next()
    {
        await Run("var learningRate = 0.1; double Twice(double x) => 2 * x;");
        Assert.Contains("learningRate", await Offered("lear"));
        Assert.Contains("Twice", await Offered("var y = Twi"));
    }

    [Fact]
    public async Task A_later_declaration_takes_the_place_of_an_earlier()
    {
        await Run("var rate = 0.1;");
        await Run("var rate = \"slow\";");
        Assert.Contains("Substring", await Offered("rate.Sub"));
    }

    [Fact]
    public async Task A_cell_that_did_not_compile_is_as_if_it_had_not_been()
    {
        await Run("var rate = 0.1;");
        await Run("var rate = ;");
        Assert.Contains("CompareTo", await Offered("rate.Comp"));
    }

    [Fact]
    public async Task What_was_offered_last_is_described_and_other_words_are_not()
    {
        await _language.CompleteAsync("Math.Sq", 7);
        Assert.Contains("Math.Sqrt(double d)", await _language.DescribeAsync("Sqrt"));
        Assert.Null(await _language.DescribeAsync("NothingLikeThis"));
    }

    [Fact]
    public async Task Before_any_completion_nothing_is_described() =>
        Assert.Null(await _language.DescribeAsync("Sqrt"));

    [Fact]
    public async Task A_page_about_ones_own_function_has_its_summary_first_then_the_signature()
    {
        await Run(
            "/// <summary>w = A v + b.</summary>\n/// <param name=\"v\">The input.</param>\n"
                + "double Affine(double v) => 3 * v + 1;"
        );
        var page = await Page("Affine(2)", 2);
        Assert.StartsWith("w = A v + b.", page.Plain);
        Assert.Contains("double Affine(double v)", page.Plain);
        Assert.Contains("v: The input.", page.Plain);
    }

    [Fact]
    public async Task A_page_about_the_framework_has_the_framework_s_own_words() =>
        Assert.Contains("square root", (await Page("Math.Sqrt(2)", 6)).Plain, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_page_as_HTML_cannot_carry_tags_of_a_comment()
    {
        await Run("/// <summary>a &lt;script&gt; b</summary>\nint Evil() => 1;");
        Assert.DoesNotContain("<script>", (await Page("Evil()", 2)).Html);
        Assert.Contains("&lt;script&gt;", (await Page("Evil()", 2)).Html);
    }

    [Fact]
    public async Task A_constructor_is_shown_with_the_type_s_arguments() =>
        Assert.Contains("List<int>", (await Page("new List<int>(4)", 6)).Plain);

    [Fact]
    public async Task At_most_eight_overloads_are_shown_and_all_when_asked()
    {
        var few = await _language.InspectAsync("Console.WriteLine(1)", 10);
        var all = await _language.InspectAsync("Console.WriteLine(1)", 10, detail: 1);
        Assert.True(all!.Plain.Length >= few!.Plain.Length);
        Assert.True(Count(few.Plain) <= 9, $"{Count(few.Plain)} signatures");

        static int Count(string text) => text.Split("Console.WriteLine(").Length - 1;
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 1)]
    [InlineData("\"in a string", 5)]
    [InlineData("// a comment", 6)]
    [InlineData("1 + 1", 2)]
    public async Task Where_there_is_nothing_to_say_there_is_no_page(string code, int position) =>
        Assert.Null(await _language.InspectAsync(code, position));

    [Theory]
    [InlineData("", 0)]
    [InlineData("if (", 4)]
    [InlineData("\"unfinished", 11)]
    [InlineData("var x = 😀", 9)]
    [InlineData("#r \"nuget: Some", 15)]
    public async Task Odd_text_is_answered_and_the_next_question_too(string code, int position)
    {
        await _language.CompleteAsync(code, position);
        await _language.InspectAsync(code, position);
        Assert.Contains("Sqrt", await Offered("Math.Sq"));
    }

    private async Task Run(string code) => await _session.RunAsync(code, "cell.csx", static _ => { });

    private async Task<IEnumerable<string>> Offered(string code) =>
        (await _language.CompleteAsync(code, code.Length)).Items.Select(item => item.Text);

    private async Task<InspectionPage> Page(string code, int position) =>
        await _language.InspectAsync(code, position) ?? throw new InvalidOperationException($"no page about {code}");
}
