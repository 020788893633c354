namespace Curriculum.Site.Text;

/// <summary>A formula as it stands in a text.</summary>
/// <param name="Tex">LaTeX without its dollars.</param>
/// <param name="Display">On a line of its own.</param>
internal readonly record struct Formula(string Tex, bool Display);
