namespace Curriculum.Site.Text;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Anchor">Its id.</param>
/// <param name="Html">Its line as HTML.</param>
/// <param name="Plain">Its line without markup.</param>
internal sealed record PageHeading(int Level, string Anchor, string Html, string Plain);
