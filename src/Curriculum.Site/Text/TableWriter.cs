using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Curriculum.Site.Text;

/// <summary>Writes a table with real headers: its first row, or, where that is empty, its first column.</summary>
internal sealed class TableWriter : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var rows = obj.OfType<TableRow>().ToList();
        var head = rows.FirstOrDefault(row => row.IsHeader);
        var named = head is not null && head.Any(cell => CourseText.Plain(cell).Length > 0);
        renderer.Write("<div class=\"table-wide\"><table>");
        if (named)
        {
            renderer.Write("<thead>");
            Row(renderer, obj, head!, _ => true, "col");
            renderer.Write("</thead>");
        }

        renderer.Write("<tbody>");
        foreach (var row in rows.Where(row => !row.IsHeader))
        {
            Row(renderer, obj, row, column => column == 0 && !named, "row");
        }

        renderer.Write("</tbody></table></div>\n");
    }

    private static void Row(HtmlRenderer renderer, Table table, TableRow row, Func<int, bool> isHeader, string scope)
    {
        renderer.Write("<tr>");
        for (var k = 0; k < row.Count; k++)
        {
            var cell = (TableCell)row[k];
            var empty = CourseText.Plain(cell).Length == 0;
            var name = isHeader(k) && !empty ? "th" : "td";
            var side = k < table.ColumnDefinitions.Count ? table.ColumnDefinitions[k].Alignment : null;
            var named = name == "th" ? $" scope=\"{scope}\"" : "";
            var placed = side is null or TableColumnAlign.Left
                ? ""
                : $" class=\"{side.ToString()!.ToLowerInvariant()}\"";
            renderer.Write($"<{name}{named}{placed}>");
            foreach (var block in cell)
            {
                if (block is ParagraphBlock { Inline: { } inline })
                {
                    renderer.WriteChildren(inline);
                }
                else
                {
                    renderer.Render(block);
                }
            }

            renderer.Write($"</{name}>");
        }

        renderer.Write("</tr>");
    }
}
