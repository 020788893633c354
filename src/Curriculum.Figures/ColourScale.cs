namespace Curriculum.Figures;

/// <summary>A colour for every number in [0, 1], by linear steps between a few fixed colours.</summary>
internal sealed class ColourScale
{
    private readonly (int R, int G, int B)[] _stops;

    private readonly string[]? _words; // colours of the page that stand for these

    private ColourScale(params int[] rgb)
        : this(null, rgb) { }

    private ColourScale(string[]? words, params int[] rgb)
    {
        _words = words;
        _stops = [.. rgb.Select(c => (c >> 16 & 255, c >> 8 & 255, c & 255))];
    }

    /// <summary>Dark blue to yellow, the same to every eye (after Smith and van der Walt's viridis).</summary>
    public static ColourScale Sequential { get; } =
        new(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725);

    /// <summary>Blue below zero, white at zero, orange above.</summary>
    public static ColourScale Diverging { get; } =
        new(0x0B4F8A, 0x3F8FC5, 0xA6CEE6, 0xF7F7F7, 0xF6C48B, 0xDE7A1E, 0x8F3E00);

    /// <summary>White paper, black ink; drawn by Plotly, the paper and the ink of the page.</summary>
    public static ColourScale Paper { get; } = new([Palette.Clear, Palette.Ink], 0xFFFFFF, 0x101418);

    /// <summary>White to blue, for counts and shares.</summary>
    public static ColourScale Shares { get; } = new(0xF4F8FB, 0xBBD7EC, 0x5AA5D8, 0x1F6FAE, 0x0B3C66);

    public (byte R, byte G, byte B) At(double t)
    {
        t = double.IsNaN(t) ? 0 : Math.Clamp(t, 0, 1) * (_stops.Length - 1);
        var i = Math.Min((int)t, _stops.Length - 2);
        var (a, b, part) = (_stops[i], _stops[i + 1], t - i);
        return (Mix(a.R, b.R, part), Mix(a.G, b.G, part), Mix(a.B, b.B, part));
    }

    public string Css(double t)
    {
        var (r, g, b) = At(t);
        return $"rgb({(int)r},{(int)g},{(int)b})";
    }

    public string Hex(double t)
    {
        var (r, g, b) = At(t);
        return $"#{r:x2}{g:x2}{b:x2}";
    }

    /// <summary>The scale as Plotly wants it: [[0, "rgb(…)"], …, [1, "rgb(…)"]].</summary>
    public object[] ForPlotly() =>
        [
            .. _stops.Select(
                (c, i) => new object[] { (double)i / (_stops.Length - 1), _words?[i] ?? $"rgb({c.R},{c.G},{c.B})" }
            ),
        ];

    private static byte Mix(int a, int b, double part) => (byte)Math.Round(a + (b - a) * part);
}
