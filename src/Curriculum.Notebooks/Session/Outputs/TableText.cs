using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace Curriculum.Notebooks;

/// <summary>A sequence as a table: a row an item, a column a property or a field.</summary>
internal static class TableText
{
    private const int MostRows = 1000;

    public static string Of(IEnumerable sequence)
    {
        var items = sequence.Cast<object?>().Take(MostRows + 1).ToList();
        var more = items.Count > MostRows;
        var columns = items.OfType<object>().SelectMany(Columns).DistinctBy(column => column.Name).ToList();
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th>{WebUtility.HtmlEncode(column.Name)}</th>");
        }

        html.Append(columns.Count == 0 ? "<th>value</th>" : "").Append("</tr></thead><tbody>");
        foreach (var item in items.Take(MostRows))
        {
            html.Append("<tr>");
            foreach (var text in columns.Count == 0 ? [ArrayText.Item(item)] : columns.Select(one => Text(one, item)))
            {
                html.Append(CultureInfo.InvariantCulture, $"<td>{WebUtility.HtmlEncode(text)}</td>");
            }

            html.Append("</tr>");
        }

        return html.Append(more ? $"<tr><td>(more than {MostRows} rows)</td></tr>" : "")
            .Append("</tbody></table>")
            .ToString();
    }

    private static IEnumerable<MemberInfo> Columns(object item) =>
        item is string || item.GetType().IsPrimitive || item is IFormattable
            ? []
            : item.GetType()
                .GetMembers(BindingFlags.Instance | BindingFlags.Public)
                .Where(one => one is FieldInfo || (one is PropertyInfo { CanRead: true } get && !IsIndexer(get)));

    private static bool IsIndexer(PropertyInfo property) => property.GetIndexParameters().Length > 0;

    // Looked up by name: items of one table may be of different types.
    private static string Text(MemberInfo column, object? item)
    {
        var own = item?.GetType().GetMember(column.Name, BindingFlags.Instance | BindingFlags.Public).FirstOrDefault();
        try
        {
            return own switch
            {
                PropertyInfo property when !IsIndexer(property) => ArrayText.Item(property.GetValue(item)),
                FieldInfo field => ArrayText.Item(field.GetValue(item)),
                _ => "",
            };
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException?.Message ?? thrown.Message;
        }
    }
}
