using Markdig.Syntax;

namespace Curriculum.Site.Pages;

/// <summary>Gathers the words of a page under its headings.</summary>
internal sealed class SearchText(string file, string page)
{
    private readonly List<SearchEntry> _entries = [];
    private readonly StringBuilder _words = new();
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
            _entries.Add(new(file + anchor, page, _heading.Plain, _words.ToString().Trim()));
        }

        _words.Clear();
        _heading = null;
    }
}
