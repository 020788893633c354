namespace Curriculum.Figures.Hosts;

/// <summary>
/// Shows a value in the middle of a cell: through the engine's function in AppContext, else through .NET Interactive
/// (Curriculum.Interactive), else nowhere.
/// </summary>
internal sealed class DisplaySeam
{
    private readonly Action<string, IReadOnlyDictionary<string, string>, bool>? _engine;
    private readonly IDisplayed? _displayed;

    /// <summary>Displays the value, under an id of its own.</summary>
    public DisplaySeam(string id, object value)
    {
        Id = id;
        _engine = AppContext.GetData("curriculum.display") as Action<string, IReadOnlyDictionary<string, string>, bool>;
        if (_engine is not null)
        {
            _engine(id, FigureFormatterSource.Bundle(value), false);
        }
        else
        {
            _displayed = Host?.Display(value);
        }
    }

    /// <summary>.NET Interactive's side, once <see cref="Setup.Begin"/> has found it.</summary>
    public static IDisplayHost? Host { get; set; }

    public string Id { get; }

    /// <summary>
    /// Shows the value in the place of the former one, and says how many characters went out, where it knows.
    /// </summary>
    public int Update(object value)
    {
        if (_engine is null)
        {
            _displayed?.Update(value);
            return 0;
        }
        var bundle = FigureFormatterSource.Bundle(value);
        _engine(Id, bundle, true);
        return bundle.Values.Sum(text => text.Length);
    }

    /// <summary>Says that an update will come, perhaps from a later cell than the one that displayed.</summary>
    public void Join() => _displayed?.Join();

    /// <summary>Calls the action before the cell counts as done; the engine flushes by a seam of its own.</summary>
    public void BeforeCellEnds(Action action) => _displayed?.BeforeCellEnds(action);
}
