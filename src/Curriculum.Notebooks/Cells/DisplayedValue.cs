namespace Curriculum.Notebooks.Cells;

/// <summary>Something on show that can be given a new look in place.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string displayId, string[] mimeTypes) => (DisplayId, _mimeTypes) = (displayId, mimeTypes);

    /// <summary>The name under which the front end knows it.</summary>
    public string DisplayId { get; }

    /// <summary>True when texts are shown as they are, as what their MIME type says.</summary>
    internal bool AsIs { get; init; }

    /// <summary>Shows another value in its place.</summary>
    public void Update(object? value) => Send(value, isUpdate: true);

    internal void Send(object? value, bool isUpdate) =>
        CellRun.Current?.Show(
            AsIs && value is string text
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["text/plain"] = text,
                    [_mimeTypes[0]] = text,
                }
                : ValueFormatter.Bundle(value, _mimeTypes),
            DisplayId,
            isUpdate
        );
}
