namespace Curriculum.Figures.Stills;

/// <summary>A panel as a small SVG: what a reader sees on paper, on GitHub, or before any script has run.</summary>
internal sealed partial class Still
{
    private readonly SvgBuilder _svg = new();
    private readonly Panel _panel;
    private readonly Scale _x,
        _y;
    private readonly double _left,
        _right,
        _top,
        _bottom;

    private Still(Panel panel)
    {
        _panel = panel;
        var legend =
            panel.HasLegend ? 12 + 20 * Legend(draw: false)
            : panel.LegendRoom ? 32
            : 0;
        var bar = panel.Marks.Any(mark => mark is Marks.Cells { Measure: not null } or Marks.Relief) ? 76 : 0;
        (_left, _right) = (panel.Bare ? 8 : 64, panel.Width - 14 - bar);
        (_top, _bottom) = (
            10 + legend,
            panel.Height
                - (
                    panel.Bare ? 8
                    : panel.XName.Length > 0 ? 48
                    : 30
                )
        );
        var (x0, x1, y0, y1) = Frame.Of(panel);
        var (lowY, highY) = panel.Down ? (_top, _bottom) : (_bottom, _top);
        (_x, _y) = (new(x0, x1, panel.LogX, _left, _right), new(y0, y1, panel.LogY, lowY, highY));
        if (!panel.Equal)
        {
            return;
        }

        var unit = Math.Min(_x.PerUnit, _y.PerUnit);
        var (dx, dy) = ((_right - _left) * (1 - unit / _x.PerUnit) / 2, (_bottom - _top) * (1 - unit / _y.PerUnit) / 2);
        // At the left and on top, under the legend and beside others of a row; a picture without axes in the middle.
        (_left, _right, _top, _bottom) = panel.Bare
            ? (_left + dx, _right - dx, _top + dy, _bottom - dy)
            : (_left, _right - 2 * dx, _top, _bottom - 2 * dy);
        (lowY, highY) = panel.Down ? (_top, _bottom) : (_bottom, _top);
        (_x, _y) = (new(x0, x1, panel.LogX, _left, _right), new(y0, y1, panel.LogY, lowY, highY));
    }

    /// <summary>The whole SVG element; empty for a chart made elsewhere.</summary>
    public static string Svg(Panel panel)
    {
        if (panel.Foreign is not null)
        {
            return "";
        }

        var still = new Still(panel);
        still.Write();
        return still._svg.ToString();
    }

    public void ColourBar(ColourScale scale, double low, double high, string measure)
    {
        var (x, step) = (_panel.Width - 78, (_bottom - _top) / 24);
        for (var k = 0; k < 24; k++)
        {
            _svg.Empty(
                "rect",
                ("x", x),
                ("y", _bottom - (k + 1) * step),
                ("width", 12),
                ("height", step + 0.5),
                ("fill", scale.Css(k / 23.0))
            );
        }

        Text(x + 16, _top + 10, Num.Significant(high, 3), "start", 12, Palette.Ink);
        Text(x + 16, _bottom, Num.Significant(low, 3), "start", 12, Palette.Ink);
        if (measure.Length > 0)
        {
            Text(x + 16, (_top + _bottom) / 2, measure, "start", 12, Palette.Ink);
        }
    }

    private void Write()
    {
        var (w, h) = (_panel.Width, _panel.Height);
        _svg.Open(
            "svg",
            ("viewBox", $"0 0 {w} {h}"),
            ("aria-hidden", "true"),
            ("font-size", "13"),
            ("fill", "currentColor")
        );
        if (!_panel.Bare)
        {
            Axes();
        }
        // A nested svg clips what lies outside the axes, without an id that could meet another's.
        var (x, y) = (Num.Svg(_left - 6), Num.Svg(_top - 6));
        var (width, height) = (Num.Svg(w - _left + 6), Num.Svg(_bottom - _top + 12));
        _svg.Open(
            "svg",
            ("x", x),
            ("y", y),
            ("width", width),
            ("height", height),
            ("viewBox", $"{x} {y} {width} {height}")
        );
        foreach (var mark in _panel.Marks)
        {
            mark.Draw(this);
        }

        _svg.Close("svg");
        if (_panel.HasLegend)
        {
            Legend(draw: true);
        }

        _svg.Close("svg");
    }

    private void Axes()
    {
        var bars = _panel.Marks.Any(mark => mark is Marks.Columns);
        foreach (var (at, text) in Given(_panel.XTicks) ?? _x.Ticks(7))
        {
            if (!double.IsFinite(_x.Pixel(at)))
            {
                continue;
            }

            var x = Num.Svg(_x.Pixel(at));
            if (!_panel.Down && !bars)
            {
                GridLine($"M{x} {Num.Svg(_top)}V{Num.Svg(_bottom)}");
            }

            Text(_x.Pixel(at), _bottom + 16, text, "middle", 12, Palette.Ink);
        }
        foreach (var (at, text) in Given(_panel.YTicks) ?? _y.Ticks(6))
        {
            if (!double.IsFinite(_y.Pixel(at)))
            {
                continue;
            }

            var y = Num.Svg(_y.Pixel(at));
            if (!_panel.Down)
            {
                GridLine($"M{Num.Svg(_left)} {y}H{Num.Svg(_right)}");
            }

            Text(_left - 6, _y.Pixel(at) + 4, text, "end", 12, Palette.Ink);
        }
        if (_panel.XName.Length > 0)
        {
            Text((_left + _right) / 2, _bottom + 38, _panel.XName, "middle", 13, Palette.Ink);
        }

        if (_panel.YName.Length == 0)
        {
            return;
        }

        var (middle, edge) = (Num.Svg((_top + _bottom) / 2), Num.Svg(_left - 50));
        _svg.Text(_panel.YName, ("transform", $"translate({edge} {middle}) rotate(-90)"), ("text-anchor", "middle"));
    }

    private void GridLine(string path) =>
        _svg.Empty("path", ("d", path), ("stroke", "currentColor"), ("stroke-opacity", ".16"));

    private static IEnumerable<(double, string)>? Given((double[] At, string[] Text)? ticks) =>
        ticks is { } given ? given.At.Zip(given.Text) : null;

    private static bool IsSeen(double x, double y) => double.IsFinite(x) && double.IsFinite(y);

    /// <summary>Draws the legend over the panel, or only counts its lines.</summary>
    private int Legend(bool draw)
    {
        var (x, line) = (64.0, 1);
        foreach (var mark in _panel.Marks.Where(mark => mark.InLegend))
        {
            var width = 44 + 7 * mark.Name.Length;
            if (x + width > _panel.Width && x > 64)
            {
                (x, line) = (64, line + 1);
            }

            if (draw)
            {
                var y = 20 * line - 4;
                if (mark is Marks.Curve { Line: true })
                {
                    _svg.Empty("path", ("d", $"M{Num.Svg(x)} {y}h22"), Stroke(mark.Tint), ("stroke-width", 2.5));
                }
                else
                {
                    _svg.Empty("rect", ("x", x + 6), ("y", y - 5), ("width", 10), ("height", 10), Fill(mark.Tint));
                }

                Text(x + 27, y + 4, mark.Name, "start", 13, Palette.Ink);
            }
            x += width;
        }
        return line;
    }

    private void Text(double x, double y, string text, string anchor, double size, string colour) =>
        _svg.Text(text, ("x", x), ("y", y), ("text-anchor", anchor), ("font-size", size), Fill(colour));

    private static SvgBuilder.Attribute Fill(string colour) => Paint("fill", colour);

    private static SvgBuilder.Attribute Stroke(string colour) => Paint("stroke", colour);

    private static SvgBuilder.Attribute Paint(string name, string colour) =>
        colour switch
        {
            Palette.Ink => new(name, "currentColor"),
            Palette.Faint => new(name, "currentColor", ".35"),
            _ => new(name, colour),
        };
}
