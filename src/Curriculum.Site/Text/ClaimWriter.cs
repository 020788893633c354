using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Curriculum.Site.Text;

/// <summary>Text in which the id of a claim, (M3), stands back: it is for those who look it up.</summary>
internal sealed partial class ClaimWriter : LiteralInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LiteralInline obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            base.Write(renderer, obj);
            return;
        }

        var text = obj.Content.ToString();
        var from = 0;
        foreach (Match id in Ids().Matches(text))
        {
            renderer.WriteEscape(text[from..id.Index]);
            renderer.Write("<span class=\"claim\">").WriteEscape(id.Value).Write("</span>");
            from = id.Index + id.Length;
        }

        renderer.WriteEscape(text[from..]);
    }

    [GeneratedRegex(@"\([ABCDGHLMNPSUW]\d(, [ABCDGHLMNPSUW]\d)*\)")]
    private static partial Regex Ids();
}
