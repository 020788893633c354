using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Curriculum.Languages;

/// <summary>
/// The XML documentation of a symbol as text: first what it computes, then what goes in, what is thrown, whence.
/// </summary>
internal sealed class Documentation
{
    private static readonly Documentation s_none = new(null);
    private readonly XElement? _xml;

    private Documentation(XElement? xml) => _xml = xml;

    public static Documentation Of(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        var text = definition.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(text))
        {
            text = FrameworkDocumentation.Find(definition);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return s_none;
        }

        try
        {
            return new(XElement.Parse($"<doc>{text}</doc>", LoadOptions.PreserveWhitespace));
        }
        catch (XmlException)
        {
            return s_none;
        }
    }

    public string Summary => Section("summary");

    public string Remarks => Section("remarks");

    public string Returns => Section("returns");

    public IEnumerable<(string Name, string Text)> Parameters => Named("param", "name");

    public IEnumerable<(string Name, string Text)> Exceptions =>
        Named("exception", "cref").Select(e => (e.Name[(e.Name.LastIndexOfAny(['.', ':']) + 1)..], e.Text));

    private string Section(string name) => _xml?.Descendants(name).FirstOrDefault() is { } e ? Words(e) : "";

    private IEnumerable<(string Name, string Text)> Named(string element, string attribute) =>
        _xml is null
            ? []
            : _xml.Descendants(element)
                .Select(e => ((string?)e.Attribute(attribute) ?? "", Words(e)))
                .Where(e => e.Item2.Length > 0);

    private static string Words(XElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        var lines = text.ToString()
            .Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join(
            '\n',
            string.Join('\n', lines)
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(paragraph => paragraph.Replace('\n', ' '))
        );
    }

    private static void Write(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }

            if (node is not XElement inner)
            {
                continue;
            }

            var target =
                (string?)inner.Attribute("cref")
                ?? (string?)inner.Attribute("langword")
                ?? (string?)inner.Attribute("name");
            var isBlock = inner.Name.LocalName is "para" or "list" or "item" or "code";
            if (isBlock)
            {
                text.Append("\n\n");
            }

            if (inner.IsEmpty && target is not null)
            {
                text.Append(Short(target));
            }
            else
            {
                Write(inner, text);
            }

            if (isBlock)
            {
                text.Append("\n\n");
            }
        }
    }

    /// <summary>M:A.B.C(System.Int32) is called C.</summary>
    private static string Short(string cref)
    {
        if (cref is not [_, ':', ..])
        {
            return cref;
        }

        var name = cref[2..].Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
    }
}
