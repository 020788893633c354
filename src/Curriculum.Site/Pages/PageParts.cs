namespace Curriculum.Site.Pages;

/// <summary>What makes one page different from another.</summary>
internal sealed record PageParts
{
    /// <summary>The file it goes to.</summary>
    public required string File { get; init; }

    /// <summary>Its title, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines.</summary>
    public required string Description { get; init; }

    /// <summary>The class of its body.</summary>
    public required string Kind { get; init; }

    /// <summary>The text as HTML.</summary>
    public required string Body { get; init; }

    /// <summary>The notebook it shows, or null.</summary>
    public string? Notebook { get; init; }

    /// <summary>Its headings, for its own table of contents.</summary>
    public IReadOnlyList<PageHeading> Headings { get; init; } = [];

    /// <summary>What search finds of it.</summary>
    public IReadOnlyList<SearchEntry> Search { get; init; } = [];
}
