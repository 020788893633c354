namespace Curriculum.Figures.Widgets;

/// <summary>
/// What a script puts in place of a figure's still pictures, so that it answers the reader's hand: its kind, as
/// Assets/drawing.js knows it, and what it works with. Where no script runs the stills show.
/// </summary>
internal sealed record Widget(string Kind, IReadOnlyDictionary<string, object?> Data)
{
    /// <summary>The same as one map for the figure's data.</summary>
    public Dictionary<string, object?> ToMap() => new(Data) { ["kind"] = Kind };
}
