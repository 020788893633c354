namespace Curriculum.Site.Pages;

/// <summary>A section of a page, as search knows it.</summary>
/// <param name="Address">Page and anchor.</param>
/// <param name="Page">The page's title.</param>
/// <param name="Title">The section's heading.</param>
/// <param name="Text">The section's words.</param>
/// <param name="Code">The names in the section's code, each once: <c>Plot.Slider ForwardPass</c>.</param>
internal sealed record SearchEntry(string Address, string Page, string Title, string Text, string Code);
