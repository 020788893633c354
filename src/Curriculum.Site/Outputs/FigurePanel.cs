namespace Curriculum.Site.Outputs;

/// <summary>One picture of a figure as it shows first.</summary>
/// <param name="Title">Its title, or empty.</param>
/// <param name="Alternative">What is to be seen, in a sentence.</param>
/// <param name="Width">The most pixels it takes.</param>
/// <param name="Height">Its pixels.</param>
/// <param name="Titled">Whether some frame gives it a title.</param>
/// <param name="OwnStill">The library's own SVG, or empty.</param>
internal sealed record FigurePanel(
    string Title,
    string Alternative,
    int Width,
    int Height,
    bool Titled,
    string OwnStill
);
