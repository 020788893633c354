namespace Curriculum.Site;

/// <summary>What was built.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Pages">Its pages, the first one being the contents.</param>
/// <param name="Notes">What a reader of the site will miss, a sentence each; empty when nothing.</param>
public sealed record SiteReport(string Folder, IReadOnlyList<string> Pages, IReadOnlyList<string> Notes);
