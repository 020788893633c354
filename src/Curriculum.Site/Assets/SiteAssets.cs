namespace Curriculum.Site.Assets;

/// <summary>The files every page loads, under <c>assets/</c>, with the hash of their content in their names.</summary>
/// <param name="Style">The style sheet.</param>
/// <param name="Script">The page's module.</param>
/// <param name="SearchIndex">What search loads.</param>
/// <param name="FrameScript">
/// The hash, as a policy names it, of the script inside the frame that shows foreign HTML.
/// </param>
internal sealed record SiteAssets(string Style, string Script, string SearchIndex, string FrameScript)
{
    public const string Folder = "assets";
}
