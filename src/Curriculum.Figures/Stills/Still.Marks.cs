using System.Text;

namespace Curriculum.Figures.Stills;

// What a mark can draw.
internal sealed partial class Still
{
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
            "dash" => "8 5",
            "dot" => "2 4",
            "dashdot" => "8 4 2 4",
            _ => null,
        };
        _svg.Empty(
            "path",
            ("d", path.ToString()),
            ("fill", "none"),
            Stroke(colour),
            ("stroke-width", width),
            ("stroke-dasharray", pattern)
        );
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
            _svg.Empty("path", ("d", path.ToString()), Fill(colour));
        }
    }

    public void Polygon(double[] xs, double[] ys, string colour, double opacity, double edge = 1, string? line = null)
    {
        var points = string.Join(
            ' ',
            xs.Select((x, i) => (X: _x.Pixel(x), Y: _y.Pixel(ys[i])))
                .Where(p => IsSeen(p.X, p.Y))
                .Select(p => $"{Num.Svg(p.X)},{Num.Svg(p.Y)}")
        );
        _svg.Empty(
            "polygon",
            ("points", points),
            Fill(colour),
            ("fill-opacity", Num.Json(opacity)),
            edge > 0 ? Stroke(line ?? Palette.Ink) : new SvgBuilder.Attribute("stroke", null),
            ("stroke-width", edge)
        );
    }

    public void Bar(double from, double to, double height, string colour, double opacity)
    {
        var (a, b) = (_y.Pixel(height), _y.Pixel(0));
        if (!double.IsFinite(b))
        {
            b = _bottom;
        }

        var (x, w) = (_x.Pixel(from), _x.Pixel(to) - _x.Pixel(from));
        if (!double.IsFinite(a) || !IsSeen(x, w))
        {
            return;
        }

        _svg.Empty(
            "rect",
            ("x", x),
            ("y", Math.Min(a, b)),
            ("width", w),
            ("height", Math.Abs(a - b)),
            Fill(colour),
            ("fill-opacity", Num.Json(opacity))
        );
    }

    public void Arrow(double x0, double y0, double x1, double y1, string colour)
    {
        Polyline([x0, x1], [y0, y1], colour, 2, "solid");
        var (x, y) = (_x.Pixel(x1), _y.Pixel(y1));
        var (dx, dy) = (x - _x.Pixel(x0), y - _y.Pixel(y0));
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (!(length > 0) || !IsSeen(x, y) || !double.IsFinite(length))
        {
            return;
        }

        (dx, dy) = (dx / length * 10, dy / length * 10);
        var left = $"L{Num.Svg(x - dx - dy / 2.2)} {Num.Svg(y - dy + dx / 2.2)}";
        var right = $"L{Num.Svg(x - dx + dy / 2.2)} {Num.Svg(y - dy - dx / 2.2)}";
        _svg.Empty("path", ("d", $"M{Num.Svg(x)} {Num.Svg(y)}{left}{right}z"), Fill(colour));
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
        _svg.Empty("path", ("d", line), ("stroke", "currentColor"), ("stroke-width", 1.2), ("stroke-dasharray", "8 5"));
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
        if (!IsSeen(x, w) || !IsSeen(a, b))
        {
            return;
        }

        _svg.Empty(
            "image",
            ("x", x),
            ("y", Math.Min(a, b)),
            ("width", w),
            ("height", Math.Abs(a - b)),
            ("preserveAspectRatio", "none"),
            ("style", "image-rendering:pixelated"),
            ("href", address)
        );
    }

    private static double Near(double pixel) => Math.Clamp(pixel, -2000, 4000);
}
