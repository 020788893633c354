using System.Globalization;

namespace Curriculum.Figures;

/// <summary>
/// Numbers as text, the same in every culture; those for a reader with a true minus, as Plotly writes it.
/// </summary>
internal static class Num
{
    private const double FarOutside = 1e5; // pixels; no browser draws 300 digits of them

    /// <summary>Six significant digits for a script; NaN and infinity become null (a gap).</summary>
    public static string Json(double x) => double.IsFinite(x) ? x.ToString("G6", CultureInfo.InvariantCulture) : "null";

    /// <summary>A tenth of a pixel is enough for a still picture.</summary>
    public static string Svg(double x) =>
        Math.Clamp(x, -FarOutside, FarOutside).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Four significant digits for a reader: 0.0302, 1797, 1.2e-5.</summary>
    public static string Text(double x)
    {
        if (double.IsNaN(x))
        {
            return "NaN";
        }

        if (double.IsInfinity(x))
        {
            return x > 0 ? "∞" : "−∞";
        }

        if (x == 0)
        {
            return "0"; // and never "-0"
        }

        if (x < 0)
        {
            return "−" + Text(-x);
        }

        if (x == Math.Round(x) && x < 1e7)
        {
            return x.ToString("0", CultureInfo.InvariantCulture);
        }

        if (x is >= 1e-3 and < 1e6)
        {
            return Significant(x, 4);
        }

        var text = x.ToString("0.###e+0", CultureInfo.InvariantCulture);
        return text.Replace("e+", "e", StringComparison.Ordinal);
    }

    /// <summary>x with the given number of significant digits, never in exponent form for middling sizes.</summary>
    public static string Significant(double x, int digits)
    {
        if (x == 0)
        {
            return "0";
        }

        if (x < 0)
        {
            return "−" + Significant(-x, digits);
        }

        var decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(x)), 0, 12);
        var text = x.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }
}
