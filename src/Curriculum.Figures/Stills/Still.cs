using System.Net;
using System.Text;

namespace Curriculum.Figures.Stills;

/// <summary>A panel as a small SVG: what a reader sees on paper, on GitHub, or before any script has run.</summary>
internal sealed class Still
{
    private readonly StringBuilder _svg = new();
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

    public void Polyline(double[] xs, double[] ys, string colour, double width, string dash)
    {
        var path = new StringBuilder();
        var down = false;
        double[] px = [.. xs.Select(_x.Pixel)],
            py = [.. ys.Select(_y.Pixel)];
        (px, py) = Marks.Straight.Thinned(px, py, 1, 1, 0.25);
        for (var i = 0; i < px.Length; i++)
        {
            var (x, y) = (px[i], py[i]);
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                down = false;
                continue;
            }
            path.Append(down ? 'L' : 'M').Append(Num.Svg(Near(x))).Append(' ').Append(Num.Svg(Near(y)));
            down = true;
        }
        if (path.Length == 0)
        {
            return;
        }

        var pattern = dash switch
        {
            "dash" => " stroke-dasharray=\"8 5\"",
            "dot" => " stroke-dasharray=\"2 4\"",
            "dashdot" => " stroke-dasharray=\"8 4 2 4\"",
            _ => "",
        };
        _svg.Append($"<path d=\"{path}\" fill=\"none\" {Stroke(colour)} stroke-width=\"{Num.Svg(width)}\"{pattern}/>");
    }

    public void Dots(double[] xs, double[] ys, string colour, double radius, string symbol)
    {
        var path = new StringBuilder();
        var r = Num.Svg(radius);
        for (var i = 0; i < xs.Length; i++)
        {
            var (x, y) = (_x.Pixel(xs[i]), _y.Pixel(ys[i]));
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                continue;
            }

            path.Append($"M{Num.Svg(x)} {Num.Svg(y)}")
                .Append(
                    symbol switch
                    {
                        "diamond" => $"m0-{r}l{r} {r}-{r} {r}-{r}-{r}z",
                        "square" => $"m-{r}-{r}h{Num.Svg(2 * radius)}v{Num.Svg(2 * radius)}h-{Num.Svg(2 * radius)}z",
                        "triangle-up" => $"m0-{r}l{r} {Num.Svg(1.7 * radius)}h-{Num.Svg(2 * radius)}z",
                        _ => $"m-{r} 0a{r} {r} 0 1 0 {Num.Svg(2 * radius)} 0a{r} {r} 0 1 0-{Num.Svg(2 * radius)} 0",
                    }
                );
        }
        if (path.Length > 0)
        {
            _svg.Append($"<path d=\"{path}\" {Fill(colour)}/>");
        }
    }

    public void Polygon(double[] xs, double[] ys, string colour, double opacity)
    {
        var points = string.Join(' ', xs.Select((x, i) => $"{Num.Svg(_x.Pixel(x))},{Num.Svg(_y.Pixel(ys[i]))}"));
        _svg.Append(
            $"<polygon points=\"{points}\" {Fill(colour)} fill-opacity=\"{Num.Json(opacity)}\" "
                + "stroke=\"currentColor\" stroke-width=\"1\"/>"
        );
    }

    public void Bar(double from, double to, double height, string colour, double opacity)
    {
        var (a, b) = (_y.Pixel(height), _y.Pixel(0));
        if (!double.IsFinite(b))
        {
            b = _bottom;
        }

        if (!double.IsFinite(a))
        {
            return;
        }

        var (x, w) = (_x.Pixel(from), _x.Pixel(to) - _x.Pixel(from));
        _svg.Append(
            $"<rect x=\"{Num.Svg(x)}\" y=\"{Num.Svg(Math.Min(a, b))}\" width=\"{Num.Svg(w)}\" "
                + $"height=\"{Num.Svg(Math.Abs(a - b))}\" {Fill(colour)} fill-opacity=\"{Num.Json(opacity)}\"/>"
        );
    }

    public void Arrow(double x0, double y0, double x1, double y1, string colour)
    {
        Polyline([x0, x1], [y0, y1], colour, 2, "solid");
        var (x, y) = (_x.Pixel(x1), _y.Pixel(y1));
        var (dx, dy) = (x - _x.Pixel(x0), y - _y.Pixel(y0));
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (!(length > 0))
        {
            return;
        }

        (dx, dy) = (dx / length * 10, dy / length * 10);
        _svg.Append(
            $"<path d=\"M{Num.Svg(x)} {Num.Svg(y)}L{Num.Svg(x - dx - dy / 2.2)} "
                + $"{Num.Svg(y - dy + dx / 2.2)}L{Num.Svg(x - dx + dy / 2.2)} {Num.Svg(y - dy - dx / 2.2)}z\" "
                + $"{Fill(colour)}/>"
        );
    }

    public void Word(double x, double y, string text, double size, string colour, string side)
    {
        var (px, py) = (_x.Pixel(x), _y.Pixel(y));
        if (!double.IsFinite(px) || !double.IsFinite(py) || text.Length == 0)
        {
            return;
        }

        var anchor =
            side.EndsWith("right", StringComparison.Ordinal) ? "start"
            : side.EndsWith("left", StringComparison.Ordinal) ? "end"
            : "middle";
        px +=
            anchor == "start" ? 4
            : anchor == "end" ? -4
            : 0;
        py +=
            side.StartsWith("top", StringComparison.Ordinal) ? -5
            : side.StartsWith("bottom", StringComparison.Ordinal) ? size + 3
            : size * 0.35;
        Text(px, py, text, anchor, size, colour);
    }

    public void Rule(Marks.Rule rule)
    {
        var (at, upright, name) = (rule.At, rule.Upright, rule.Name);
        var p = (upright ? _x : _y).Pixel(at);
        if (!double.IsFinite(p))
        {
            return;
        }

        var line = upright
            ? $"M{Num.Svg(p)} {Num.Svg(_top)}V{Num.Svg(_bottom)}"
            : $"M{Num.Svg(_left)} {Num.Svg(p)}H{Num.Svg(_right)}";
        _svg.Append($"<path d=\"{line}\" stroke=\"currentColor\" stroke-width=\"1.2\" stroke-dasharray=\"8 5\"/>");
        if (name.Length == 0)
        {
            return;
        }

        var (along, other) = Marks.RuleLabel.For(rule, _panel);
        if (upright)
        {
            Text(
                other ? p - 4 : p + 4,
                double.Lerp(_top + 12, _bottom - 5, along),
                name,
                other ? "end" : "start",
                12,
                Palette.Ink
            );
        }
        else
        {
            Text(
                double.Lerp(_left + 4, _right - 4, along),
                other ? p + 14 : p - 4,
                name,
                along switch
                {
                    0 => "start",
                    1 => "end",
                    _ => "middle",
                },
                12,
                Palette.Ink
            );
        }
    }

    public void Image(Bounds place, double[][] z, bool down, Func<double, (byte R, byte G, byte B)> colour)
    {
        var (rows, columns) = (z.Length, z[0].Length);
        var flip = down == _panel.Down;
        var address = Png.DataAddress(
            columns,
            rows,
            (i, j) =>
            {
                var v = z[flip ? rows - 1 - i : i][j];
                if (!double.IsFinite(v))
                {
                    return default;
                }

                var (r, g, b) = colour(v);
                return (r, g, b, (byte)255);
            }
        );
        var (x, w) = (_x.Pixel(place.XMin), _x.Pixel(place.XMax) - _x.Pixel(place.XMin));
        var (a, b) = (_y.Pixel(place.YMin), _y.Pixel(place.YMax));
        _svg.Append(
            $"<image x=\"{Num.Svg(x)}\" y=\"{Num.Svg(Math.Min(a, b))}\" width=\"{Num.Svg(w)}\" "
                + $"height=\"{Num.Svg(Math.Abs(a - b))}\" preserveAspectRatio=\"none\" "
                + $"style=\"image-rendering:pixelated\" href=\"{address}\"/>"
        );
    }

    public void ColourBar(ColourScale scale, double low, double high, string measure)
    {
        var (x, step) = (_panel.Width - 78, (_bottom - _top) / 24);
        for (var k = 0; k < 24; k++)
        {
            _svg.Append(
                $"<rect x=\"{x}\" y=\"{Num.Svg(_bottom - (k + 1) * step)}\" width=\"12\" "
                    + $"height=\"{Num.Svg(step + 0.5)}\" fill=\"{scale.Css(k / 23.0)}\"/>"
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
        _svg.Append($"<svg viewBox=\"0 0 {w} {h}\" aria-hidden=\"true\" font-size=\"13\" fill=\"currentColor\">");
        if (!_panel.Bare)
        {
            Axes();
        }
        // A nested svg clips what lies outside the axes, without an id that could meet another's.
        var (x, y) = (Num.Svg(_left - 6), Num.Svg(_top - 6));
        var size = $"{Num.Svg(w - _left + 6)} {Num.Svg(_bottom - _top + 12)}".Split(' ');
        _svg.Append(
            $"<svg x=\"{x}\" y=\"{y}\" width=\"{size[0]}\" height=\"{size[1]}\" viewBox=\"{x} {y} {size[0]} "
                + $"{size[1]}\">"
        );
        foreach (var mark in _panel.Marks)
        {
            mark.Draw(this);
        }

        _svg.Append("</svg>");
        if (_panel.HasLegend)
        {
            Legend(draw: true);
        }

        _svg.Append("</svg>");
    }

    private void Axes()
    {
        var bars = _panel.Marks.Any(mark => mark is Marks.Columns);
        foreach (var (at, text) in Given(_panel.XTicks) ?? _x.Ticks(7))
        {
            var x = Num.Svg(_x.Pixel(at));
            if (!_panel.Down && !bars)
            {
                _svg.Append(
                    $"<path d=\"M{x} {Num.Svg(_top)}V{Num.Svg(_bottom)}\" stroke=\"currentColor\" "
                        + "stroke-opacity=\".16\"/>"
                );
            }

            Text(_x.Pixel(at), _bottom + 16, text, "middle", 12, Palette.Ink);
        }
        foreach (var (at, text) in Given(_panel.YTicks) ?? _y.Ticks(6))
        {
            var y = Num.Svg(_y.Pixel(at));
            if (!_panel.Down)
            {
                _svg.Append(
                    $"<path d=\"M{Num.Svg(_left)} {y}H{Num.Svg(_right)}\" stroke=\"currentColor\" "
                        + "stroke-opacity=\".16\"/>"
                );
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

        var middle = Num.Svg((_top + _bottom) / 2);
        var edge = Num.Svg(_left - 50);
        _svg.Append(
            $"<text transform=\"translate({edge} {middle}) rotate(-90)\" "
                + $"text-anchor=\"middle\">{WebUtility.HtmlEncode(_panel.YName)}</text>"
        );
    }

    private static IEnumerable<(double, string)>? Given((double[] At, string[] Text)? ticks) =>
        ticks is { } given ? given.At.Zip(given.Text) : null;

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
                var key = mark is Marks.Curve { Line: true }
                    ? $"<path d=\"M{Num.Svg(x)} {y}h22\" {Stroke(mark.Tint)} stroke-width=\"2.5\"/>"
                    : $"<rect x=\"{Num.Svg(x + 6)}\" y=\"{y - 5}\" width=\"10\" height=\"10\" {Fill(mark.Tint)}/>";
                _svg.Append(key);
                Text(x + 27, y + 4, mark.Name, "start", 13, Palette.Ink);
            }
            x += width;
        }
        return line;
    }

    private void Text(double x, double y, string text, string anchor, double size, string colour) =>
        _svg.Append(
            $"<text x=\"{Num.Svg(x)}\" y=\"{Num.Svg(y)}\" text-anchor=\"{anchor}\" font-size=\"{Num.Svg(size)}\" "
                + $"{Fill(colour)}>{WebUtility.HtmlEncode(text)}</text>"
        );

    private static double Near(double pixel) => Math.Clamp(pixel, -2000, 4000);

    private static string Fill(string colour) =>
        colour switch
        {
            Palette.Ink => "fill=\"currentColor\"",
            Palette.Faint => "fill=\"currentColor\" fill-opacity=\".35\"",
            _ => $"fill=\"{colour}\"",
        };

    private static string Stroke(string colour) =>
        colour switch
        {
            Palette.Ink => "stroke=\"currentColor\"",
            Palette.Faint => "stroke=\"currentColor\" stroke-opacity=\".35\"",
            _ => $"stroke=\"{colour}\"",
        };
}
