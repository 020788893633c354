namespace Curriculum.Figures;

/// <summary>What the setup puts in scope for every cell: <c>Show(figure)</c>.</summary>
public static class Shown
{
    /// <summary>Shows the figure here and now; <c>Update</c> on the result draws it anew in the same place.</summary>
    public static Live Show(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(figure);
    }
}
