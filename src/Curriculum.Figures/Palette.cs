namespace Curriculum.Figures;

/// <summary>
/// Colours after Okabe and Ito's set for colour-blind readers, with the light ones darkened until each stands at
/// least 3 : 1 against white and against a dark editor.
/// </summary>
internal static class Palette
{
    /// <summary>Written for "the text colour of the page", which the page's script or the browser puts in.</summary>
    public const string Ink = "@ink";

    /// <summary>The text colour, faint: grids, edges, circles that only guide the eye.</summary>
    public const string Faint = "@faint";

    /// <summary>The text colour, without any of it: the paper shows through.</summary>
    public const string Clear = "@clear";

    private static readonly string[] s_series =
    [
        "#2f8ac9",
        "#d55e00",
        "#009e73",
        "#c0689a",
        "#b8860b",
        "#7a7ad6",
        "#888888",
        "#4c9a9a",
    ];

    private static readonly string[] s_dashes = ["solid", "dash", "dot", "dashdot"];

    public static string Series(int slot) => s_series[slot % s_series.Length];

    public static int Count => s_series.Length;

    /// <summary>Marker shapes change with the colours, so that no difference hangs on colour alone.</summary>
    public static string Symbol(int slot) =>
        (slot % 6) switch
        {
            0 => "circle",
            1 => "diamond",
            2 => "square",
            3 => "triangle-up",
            4 => "x",
            _ => "cross",
        };

    /// <summary>A second turn through the colours draws dashed.</summary>
    public static string Dash(int slot) => s_dashes[slot / s_series.Length % s_dashes.Length];
}
