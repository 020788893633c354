namespace Curriculum.Figures.Hosts;

/// <summary>
/// One state of a figure that is being updated, with the id under which its plots are kept on the page.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource))]
internal sealed class LiveFigure(Figure figure, string id)
{
    public Figure Figure { get; } = figure;

    public string Id { get; } = id;

    public override string ToString() => Figure.AltText;
}
