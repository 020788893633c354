namespace Curriculum.Notebooks.Cells;

/// <summary><c>x.Display()</c> on anything.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        CellCommands.display(value, mimeTypes);
}
