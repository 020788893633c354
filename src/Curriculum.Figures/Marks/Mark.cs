using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>One thing drawn in a panel: curves, cells, bars, polygons, words. It knows both its pictures.</summary>
internal abstract record Mark
{
    /// <summary>The name in the legend and in the alternative text.</summary>
    public string Name { get; init; } = "";

    /// <summary>A fixed colour; null takes the next of the palette.</summary>
    public string? Colour { get; init; }

    /// <summary>Its place among the coloured marks of the panel.</summary>
    public int Slot { get; init; }

    public virtual bool TakesColour => Colour is null;

    /// <summary>False leaves the axes to the other marks.</summary>
    public virtual bool InLegend => Name.Length > 0;

    public string Tint => Colour ?? Palette.Series(Slot);

    public abstract Bounds Bounds(bool logX, bool logY);

    /// <summary>The living picture: Plotly.NET traces.</summary>
    public abstract IEnumerable<Trace> Traces();

    /// <summary>The still picture.</summary>
    public abstract void Draw(Stills.Still still);

    /// <summary>What is to be seen, with numbers; empty when it needs no words.</summary>
    public abstract string Describe(Panel panel);

    protected Trace NewTrace(string type, params (string Name, object? Value)[] properties)
    {
        var trace = new Trace(type);
        if (Name.Length > 0)
        {
            trace.SetProperty("name", Name);
        }

        trace.SetProperty("showlegend", InLegend);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                trace.SetProperty(name, value);
            }
        }

        return trace;
    }

    internal static Dictionary<string, object?> Map(params (string Name, object? Value)[] items) =>
        items.Where(item => item.Value is not null).ToDictionary(item => item.Name, item => item.Value);
}
