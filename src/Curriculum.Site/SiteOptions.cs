using Curriculum.Notebooks.Running;

namespace Curriculum.Site;

/// <summary>What a site is built from, and where to.</summary>
public sealed record SiteOptions
{
    /// <summary>The folder with the notebooks, <c>setup.csx</c> and the course's <c>README.md</c>.</summary>
    public required string Notebooks { get; init; }

    /// <summary>The npm project with scripts and styles, <c>src/Curriculum.Site/web</c>.</summary>
    public required string Web { get; init; }

    /// <summary>What notebooks load, <c>artifacts/course</c>; a change in it runs every notebook again.</summary>
    public required string Library { get; init; }

    /// <summary>
    /// A folder for each exercise with its <c>solution.csx</c>, which a page shows to who asks; null for a site
    /// without.
    /// </summary>
    public string? Answers { get; init; }

    /// <summary>
    /// Where a remark on a place of the site goes, with <c>{place}</c> for page and anchor; null for no such links.
    /// </summary>
    public string? Remarks { get; init; }

    /// <summary>The published engine that runs cells in the browser, or null for a site to read only.</summary>
    public string? Engine { get; init; }

    /// <summary>The folder of the site.</summary>
    public required string Output { get; init; }

    /// <summary>A folder for executed notebooks and pictures, so that only what changed is made again.</summary>
    public required string Cache { get; init; }

    /// <summary>How a notebook's process is started.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>The limits of the notebooks' run.</summary>
    public RunnerOptions Runner { get; init; } = new();

    /// <summary>Told what is going on, a line at a time; from several threads.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
