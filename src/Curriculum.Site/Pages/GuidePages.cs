using Curriculum.Site.Course;

namespace Curriculum.Site.Pages;

/// <summary>The pages made of the guide's sections.</summary>
internal sealed class GuidePages
{
    private readonly string _file,
        _title,
        _description;
    private readonly string[] _sections;

    private GuidePages(string file, string title, string description, params string[] sections) =>
        (_file, _title, _description, _sections) = (file, title, description, sections);

    public static IReadOnlyList<GuidePages> All { get; } =
    [
        new(
            "know.html",
            "What you should know",
            "Ten questions with answers: the mathematics that the course takes for granted.",
            "What you should know"
        ),
        new(
            "letters.html",
            "Letters and words",
            "The letters of the slides and their names in code.",
            "Letters",
            "Words you may use"
        ),
        new(
            "study.html",
            "How to study and teach",
            "How to work through the course, alone or with a class.",
            "How to study",
            "How to teach with it"
        ),
    ];

    /// <summary>The page that holds the guide's section with this anchor, such as #letters; or null.</summary>
    public static string? FileOf(string anchor) =>
        All.FirstOrDefault(page =>
            page._sections.Any(title => "#" + title.ToLowerInvariant().Replace(' ', '-') == anchor)
        )?._file;

    public PageParts Write(CourseGuide guide, PageWriting writing) =>
        Write(_file, _title, _description, _sections, guide, writing);

    /// <summary>The page of the slides: where the course treats each.</summary>
    public static PageParts Slides(CourseGuide slides, PageWriting writing) =>
        Write(
            "slides.html",
            "The slides",
            "The lecture's slides in their order, and the sections that treat each.",
            slides.Titles,
            slides,
            writing
        );

    private static PageParts Write(
        string file,
        string title,
        string description,
        IEnumerable<string> sections,
        CourseGuide guide,
        PageWriting writing
    ) =>
        TextPage.Write(
            file,
            title,
            description,
            sections
                .Select(name => (name, guide.Section(name)))
                .Where(section => section.Item2 is not null)
                .Select(section => (section.name, section.Item2!)),
            writing
        );
}
