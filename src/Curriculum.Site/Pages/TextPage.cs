namespace Curriculum.Site.Pages;

/// <summary>A page of sections from the course's guide.</summary>
internal static class TextPage
{
    /// <param name="file">The file it goes to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="sections">Headings and texts.</param>
    /// <param name="writing">How texts are written.</param>
    public static PageParts Write(
        string file,
        string title,
        string description,
        IEnumerable<(string Heading, string Markdown)> sections,
        PageWriting writing
    )
    {
        var html = new StringBuilder($"<h1>{Html.Encode(title)}</h1>\n");
        var headings = new List<PageHeading>();
        var search = new SearchText(file, title);
        foreach (var (heading, markdown) in sections)
        {
            var text = CourseText.Read($"## {heading}\n\n{markdown}");
            var found = new Queue<PageHeading>();
            html.Append("<section>").Append(text.Html(writing, found.Enqueue)).Append("</section>\n");
            headings.AddRange(found);
            search.Add(text, found);
        }

        return new()
        {
            File = file,
            Title = title,
            Description = description,
            Kind = "text-page",
            Body = html.ToString(),
            Headings = headings,
            Search = search.Entries(),
        };
    }
}
