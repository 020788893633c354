using System.Text;

namespace Curriculum.Go.Records;

/// <summary>
/// The main line of a Smart Game Format text: its nodes, each a list of properties with their values.
/// </summary>
internal sealed class SgfReader(string text)
{
    private int _at;

    /// <summary>The nodes of the first game, always the first variation; the rest has to be well formed only.</summary>
    public List<List<(string Name, List<string> Values)>> MainLine()
    {
        var nodes = new List<List<(string, List<string>)>>();
        _at = text.IndexOf('(', StringComparison.Ordinal);
        if (_at < 0)
        {
            throw new FormatException(
                $"No game record: among the {text.Length} characters there is no \"(;\" with which one begins."
            );
        }

        // (depth of brackets open, is the main line still being read?)
        var (depth, main) = (0, true);
        do
        {
            switch (Next())
            {
                case '(':
                    depth++;
                    _at++;
                    break;
                case ')':
                    depth--;
                    main = false;
                    _at++;
                    break;
                case ';' when depth > 0:
                    _at++;
                    var node = Properties();
                    if (main)
                    {
                        nodes.Add(node);
                    }

                    break;
                default:
                    throw Broken($"'{text[_at]}' where \"(\", \";\" or \")\" was expected");
            }
        } while (depth > 0);

        return nodes.Count > 0 ? nodes : throw Broken("no node: a game begins with \"(;\"");
    }

    private List<(string, List<string>)> Properties()
    {
        var properties = new List<(string, List<string>)>();
        while (char.IsAsciiLetter(Next()))
        {
            var name = new StringBuilder();
            for (; _at < text.Length && char.IsAsciiLetter(text[_at]); _at++)
            {
                // Old records write Black for B: small letters do not count.
                if (char.IsAsciiLetterUpper(text[_at]))
                {
                    name.Append(text[_at]);
                }
            }

            var values = new List<string>();
            while (Next() == '[')
            {
                values.Add(Value());
            }

            if (values.Count == 0)
            {
                throw Broken($"the property {name} without a value in brackets");
            }

            properties.Add((name.ToString(), values));
        }

        return properties;
    }

    private string Value()
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == ']')
            {
                _at++;
                return value.ToString();
            }

            if (text[_at] == '\\' && ++_at == text.Length)
            {
                break;
            }

            value.Append(text[_at]);
        }

        throw Broken("its end inside a value: the closing \"]\" is missing");
    }

    private char Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at < text.Length ? text[_at] : throw Broken("its end before the closing \")\"");
    }

    private FormatException Broken(string found) =>
        new($"The game record is broken at character {Math.Min(_at, text.Length)} of {text.Length}: it has {found}.");
}
