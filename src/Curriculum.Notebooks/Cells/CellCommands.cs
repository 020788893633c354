namespace Curriculum.Notebooks.Cells;

/// <summary>What every cell can call by its bare name, as on .NET Interactive.</summary>
public static class CellCommands
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The looks wanted, for example text/plain; none: those the value prefers.</param>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> changes what is shown.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => throw new NotSupportedException();
}
