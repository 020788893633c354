namespace Curriculum.Notebooks.Cells;

/// <summary>Something on show that can be given a new look in place.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string displayId, string[] mimeTypes) => (DisplayId, _mimeTypes) = (displayId, mimeTypes);

    /// <summary>The name under which the front end knows it.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in its place.</summary>
    public void Update(object? value) => Send(value, isUpdate: true);

    internal void Send(object? value, bool isUpdate) =>
        CellRun.Current?.Show(ValueFormatter.Bundle(value, _mimeTypes), DisplayId, isUpdate);
}
