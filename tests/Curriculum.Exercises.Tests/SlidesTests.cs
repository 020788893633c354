using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>
/// Each section of a notebook names its slide of the lecture under its heading, or stands among those that go beyond
/// the slides; <c>notebooks/slides.md</c> lists both, slide by slide.
/// </summary>
public sealed partial class SlidesTests
{
    private const string Beyond = "Beyond the slides";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Notebooks, "slides.md"));

    // What the page lists: heading, notebook and section.
    private static readonly IReadOnlyList<(string Slide, string Notebook, string Section)> s_listed =
    [
        .. from part in Part().Matches(s_page)
        from entry in Entry().Matches(part.Groups["body"].Value)
        select (part.Groups["title"].Value, entry.Groups["file"].Value, entry.Groups["section"].Value),
    ];

    private static readonly IReadOnlyList<string> s_slides =
    [
        .. Part().Matches(s_page).Select(part => part.Groups["title"].Value).Where(title => title != Beyond),
    ];

    private static readonly IReadOnlyList<(string Notebook, string Section, string[] Slides)> s_sections =
    [
        .. from notebook in Course.Names
        from cell in Course.Cells(notebook)
        where !cell.IsCode
        from section in Section().Matches(cell.Text)
        let title = section.Groups["title"].Value.Trim()
        where !Unbound().IsMatch(title)
        select (notebook, title, Named(section.Groups["slides"].Value)),
    ];

    [Fact]
    public void A_section_names_its_slide_or_stands_among_those_beyond_the_slides()
    {
        var named = s_sections.SelectMany(s =>
            s.Slides.DefaultIfEmpty(Beyond).Select(slide => (slide, s.Notebook, s.Section))
        );

        Assert.Equal(Sorted(named), Sorted(s_listed));
    }

    [Fact]
    public void Every_slide_is_named_by_a_section()
    {
        Assert.Equal(28, s_slides.Count);
        Assert.Equal(s_slides, s_slides.Distinct());
        Assert.All(s_slides, slide => Assert.Contains(s_sections, section => section.Slides.Contains(slide)));
    }

    [Fact]
    public void An_entry_of_the_page_leads_to_its_section()
    {
        Assert.All(
            Entry().Matches(s_page),
            entry =>
            {
                Assert.StartsWith(entry.Groups["number"].Value + "-", entry.Groups["file"].Value);
                Assert.Equal(Slug(entry.Groups["section"].Value), entry.Groups["slug"].Value);
            }
        );
        Assert.Equal(s_page.Split("\n- ").Length - 1, Entry().Matches(s_page).Count);
    }

    [Fact]
    public void The_slides_stand_in_one_form_directly_under_a_heading()
    {
        foreach (var notebook in Course.Names)
        {
            var links = Course
                .Cells(notebook)
                .Sum(cell => cell.Text.Split("(slides.md", StringSplitOptions.None).Length - 1);
            Assert.Equal(s_sections.Where(s => s.Notebook == notebook).Sum(s => s.Slides.Length), links);
        }
    }

    [Theory]
    [InlineData("## A\n\n*Slide: [Key questions](slides.md#key-questions)*\n\nText", "Key questions")]
    [InlineData("## A\n\n*Slides: [B c](slides.md#b-c), [D](slides.md#d)*\n", "B c|D")]
    [InlineData("## A\n\nText\n\n*Slide: [Key questions](slides.md#key-questions)*\n", "")]
    [InlineData("## A\n\n*Slide: [Key questions](slides.md#another)*\n", "?")]
    public void A_slide_is_read_from_the_line_under_the_heading(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Named(Section().Match(text).Groups["slides"].Value)));

    private static IEnumerable<string> Sorted(IEnumerable<(string Slide, string Notebook, string Section)> all) =>
        all.Select(x => $"{x.Slide} | {x.Notebook} | {x.Section}").Order(StringComparer.Ordinal);

    private static string[] Named(string slides) =>
        [
            .. Link()
                .Matches(slides)
                .Select(link =>
                    Slug(link.Groups["title"].Value) == link.Groups["slug"].Value ? link.Groups["title"].Value : "?"
                ),
        ];

    // The anchor that the book's pages give a heading; for the slides' headings it is GitHub's, too.
    private static string Slug(string heading) => NoLetter().Replace(heading.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"^## (?<title>.+)$(?<body>(\n(?!## ).*)*)", RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^- \[(?<number>\d\d) · (?<section>.+)\]\((?<file>.+)\.ipynb#(?<slug>.+)\)$",
        RegexOptions.Multiline
    )]
    private static partial Regex Entry();

    [GeneratedRegex(@"^## (?<title>.+)(\n\n\*Slides?: (?<slides>\[.+\))\*(?=\n))?", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\[(?<title>[^\]]+)\]\(slides\.md#(?<slug>[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(Exercise|Summary|Go further|What you have|Optional: five questions)")]
    private static partial Regex Unbound();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NoLetter();
}
