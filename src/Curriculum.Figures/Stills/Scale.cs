namespace Curriculum.Figures.Stills;

/// <summary>One axis of a still picture: numbers to pixels, and where the ticks stand.</summary>
internal sealed class Scale
{
    // A shorter range has more pixels for one unit than any number says: its points are drawn as one.
    private const double Least = 1e-290;

    private readonly double _from,
        _to,
        _start,
        _end;
    private readonly bool _log;

    public Scale(double from, double to, bool log, double start, double end)
    {
        (_log, _start, _end) = (log, start, end);
        (_from, _to) = log ? (Math.Log10(from), Math.Log10(to)) : (from, to);
        if (!double.IsFinite(_from) || !double.IsFinite(_to))
        {
            (_from, _to) = (0, 1);
        }

        if (_from == _to)
        {
            (_from, _to) = (_from - 0.5, _to + 0.5);
        }
        else if (_to > _from && _to - _from < Least)
        {
            (_from, _to) = (_from - Least, _to + Least);
        }
    }

    /// <summary>Pixels for one unit.</summary>
    public double PerUnit => Math.Abs((_end - _start) / 2 / (_to / 2 - _from / 2));

    public double Pixel(double x)
    {
        var t = _log
            ? x > 0
                ? Math.Log10(x)
                : double.NaN
            : x;
        // The range from −1e308 to 1e308 is larger than any number; half of it is not.
        var share = double.IsFinite(_to - _from)
            ? (t - _from) / (_to - _from)
            : (t / 2 - _from / 2) / (_to / 2 - _from / 2);
        return _start + share * (_end - _start);
    }

    public IEnumerable<(double At, string Text)> Ticks(int about)
    {
        var (low, high) = (Math.Min(_from, _to), Math.Max(_from, _to));
        if (_log && high - low >= 2)
        {
            var every = Math.Max(1, (int)Math.Ceiling((high - low) / about));
            for (var power = (int)Math.Ceiling(low - 1e-9); power <= high + 1e-9; power += every)
            {
                yield return (
                    Math.Pow(10, power),
                    power is >= -2 and <= 3 ? Num.Text(Math.Pow(10, power)) : "10" + Raised(power)
                );
            }

            yield break;
        }
        if (_log && high - low >= 0.7)
        {
            for (var k = 3 * (int)Math.Floor(low); k <= 3 * Math.Ceiling(high); k++)
            {
                var at =
                    (k - 3 * (int)Math.Floor(k / 3.0)) switch
                    {
                        0 => 1,
                        1 => 2,
                        _ => 5,
                    } * Math.Pow(10, Math.Floor(k / 3.0));
                if (Math.Log10(at) >= low - 1e-9 && Math.Log10(at) <= high + 1e-9)
                {
                    yield return (at, Num.Text(at));
                }
            }
            yield break;
        }
        var (first, last) = _log ? (Math.Pow(10, low), Math.Pow(10, high)) : (low, high);
        var most = Math.Max(1, about);
        var range = last - first;
        var step = Step(double.IsFinite(range) ? range / most : last / most - first / most);
        var from = Math.Ceiling(first / step - 1e-9);
        // A step is at least the range over `about`: there are few, and fewer where numbers lie too close to count.
        for (var i = 0; i <= 2 * most && (from + i) * step <= last + 1e-9 * step; i++)
        {
            if (!double.IsFinite((from + i) * step))
            {
                continue;
            }

            if (i == 0 || (from + i) * step > (from + i - 1) * step)
            {
                yield return ((from + i) * step, Num.Text(Math.Round((from + i) * step, 12)));
            }
        }
    }

    private static string Raised(int power) =>
        string.Concat(
            power
                .ToString(System.Globalization.CultureInfo.InvariantCulture)
                .Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'])
        );

    /// <summary>1, 2 or 5 times a power of ten, at least x.</summary>
    public static double Step(double x)
    {
        if (!(x > 0) || !double.IsFinite(x))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(x)));
        var round = (x / power) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        };
        return round * power;
    }
}
