namespace Curriculum.Notebooks.Cells;

/// <summary>Something on show that can be given a new look in place.</summary>
public sealed class DisplayedValue
{
    internal DisplayedValue(string displayId) => DisplayId = displayId;

    /// <summary>The name under which the front end knows it.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in its place.</summary>
    public void Update(object? value) => throw new NotSupportedException();
}
