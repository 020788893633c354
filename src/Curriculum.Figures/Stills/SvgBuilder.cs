using System.Net;
using System.Text;

namespace Curriculum.Figures.Stills;

/// <summary>
/// Writes SVG elements. A number is written to a tenth of a pixel; an attribute without a value is left out.
/// </summary>
internal sealed class SvgBuilder
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Open(string name, params ReadOnlySpan<Attribute> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
    }

    public void Close(string name) => _text.Append("</").Append(name).Append('>');

    public void Empty(string name, params ReadOnlySpan<Attribute> attributes)
    {
        Begin(name, attributes);
        _text.Append("/>");
    }

    /// <summary>An element that holds text.</summary>
    public void Text(string text, params ReadOnlySpan<Attribute> attributes)
    {
        Open("text", attributes);
        _text.Append(WebUtility.HtmlEncode(text));
        Close("text");
    }

    private void Begin(string name, ReadOnlySpan<Attribute> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value, opacity) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(key).Append("=\"").Append(value).Append('"');
            }

            if (opacity is not null)
            {
                _text.Append(' ').Append(key).Append("-opacity=\"").Append(opacity).Append('"');
            }
        }
    }

    /// <summary>name="value", and for a paint name-opacity="opacity".</summary>
    public readonly record struct Attribute(string Name, string? Value, string? Opacity = null)
    {
        public static implicit operator Attribute((string Name, string? Value) pair) => new(pair.Name, pair.Value);

        public static implicit operator Attribute((string Name, double Value) pair) =>
            new(pair.Name, Num.Svg(pair.Value));
    }
}
