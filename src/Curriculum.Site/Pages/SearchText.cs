using System.Text.RegularExpressions;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Site.Pages;

/// <summary>Gathers the words of a page under its headings.</summary>
internal sealed partial class SearchText(string file, string page)
{
    private readonly List<SearchEntry> _entries = [];
    private readonly StringBuilder _words = new();
    private readonly HashSet<string> _names = [];
    private PageHeading? _heading;

    /// <summary>Takes in a text whose headings are already known.</summary>
    public void Add(CourseText text, Queue<PageHeading> headings)
    {
        foreach (var block in text.Blocks)
        {
            if (block is HeadingBlock)
            {
                End();
                _heading = headings.Dequeue();
            }
            else
            {
                _words.Append(CourseText.Plain(block)).Append(' ');
            }
        }
    }

    /// <summary>Takes in the names of a code cell: words, and a word with its member.</summary>
    public void Add(string code)
    {
        foreach (Match name in Name().Matches(code))
        {
            if (SyntaxFacts.GetKeywordKind(name.Value) == SyntaxKind.None)
            {
                _names.Add(name.Value);
            }
        }
    }

    public IReadOnlyList<SearchEntry> Entries()
    {
        End();
        return _entries;
    }

    private void End()
    {
        if (_heading is not null)
        {
            var anchor = _heading.Level == 1 ? "" : "#" + _heading.Anchor;
            _entries.Add(new(file + anchor, page, _heading.Plain, _words.ToString().Trim(), string.Join(' ', _names)));
        }

        _words.Clear();
        _names.Clear();
        _heading = null;
    }

    [GeneratedRegex(@"[\p{L}_]\w+(\.[\p{L}_]\w+)?")]
    private static partial Regex Name();
}
