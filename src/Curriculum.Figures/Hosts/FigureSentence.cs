namespace Curriculum.Figures.Hosts;

/// <summary>
/// What the notebook says is to be seen in the figure of the running cell: a sentence in the cell's metadata. The
/// engine is asked through AppContext, .NET Interactive through Curriculum.Interactive.
/// </summary>
internal static class FigureSentence
{
    /// <summary>The sentence, or null when the cell has none or was changed.</summary>
    public static string? Now() =>
        AppContext.GetData("curriculum.alt") is Func<string?> engine ? engine() : DisplaySeam.Host?.FigureSentence();
}
