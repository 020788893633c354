using System.Collections;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>Sequences as text of bounded length, whatever stands in them.</summary>
internal static class SequenceText
{
    private const int MostLevels = 6,
        MostItems = 2000;

    /// <summary>True when sequences stand in it deeper than any output shows: it in itself, for example.</summary>
    public static bool IsEndless(IEnumerable sequence)
    {
        var left = MostItems;
        return IsDeep(sequence, 0, ref left);
    }

    /// <summary>The items in brackets; what is there already, too deep or too much stands as three dots.</summary>
    public static string Of(IEnumerable sequence)
    {
        var text = new StringBuilder();
        var left = MostItems;
        Write(text, sequence, [], ref left);
        return text.ToString();
    }

    /// <summary>The items of a sequence that is no more than a type: as the library shows those of a list.</summary>
    public static string Items(IEnumerable sequence)
    {
        var element = Element(sequence.GetType());
        var most = Formatter.ListExpansionLimit;
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        var more = false;
        foreach (var item in sequence)
        {
            more = items.Count >= most;
            if (more)
            {
                break;
            }

            items.Add(item);
        }

        var text = items.ToDisplayString(PlainTextFormatter.MimeType);
        if (more)
        {
            text = text.EndsWith(" ]", StringComparison.Ordinal) ? text[..^2] + " ... (more) ]" : text + " ... (more)";
        }

        // The list is made here: the reader has a sequence.
        return text.StartsWith("List<", StringComparison.Ordinal) ? "IEnumerable" + text["List".Length..] : text;
    }

    private static Type Element(Type type) =>
        type.GetInterfaces()
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GenericTypeArguments[0]
        ?? typeof(object);

    private static bool IsDeep(IEnumerable sequence, int level, ref int left)
    {
        if (level > MostLevels)
        {
            return true;
        }

        // What holds no sequences by its type need not be looked at, and a lazy one is not computed for it.
        var element = Element(sequence.GetType());
        if (
            element == typeof(string)
            || !(element == typeof(object) || element.IsInterface || typeof(IEnumerable).IsAssignableFrom(element))
        )
        {
            return false;
        }

        var seen = 0;
        foreach (var item in sequence)
        {
            if (--left < 0 || ++seen > Formatter.ListExpansionLimit)
            {
                return false;
            }

            if (item is IEnumerable inner and not string && IsDeep(inner, level + 1, ref left))
            {
                return true;
            }
        }

        return false;
    }

    private static void Write(StringBuilder text, IEnumerable sequence, Stack<object> around, ref int left)
    {
        if (around.Count >= MostLevels || around.Any(one => ReferenceEquals(one, sequence)))
        {
            text.Append("[ ... ]");
            return;
        }

        around.Push(sequence);
        text.Append("[ ");
        var seen = 0;
        foreach (var item in sequence)
        {
            text.Append(seen == 0 ? "" : ", ");
            if (--left < 0 || seen++ >= Formatter.ListExpansionLimit)
            {
                text.Append("...");
                break;
            }

            if (item is IEnumerable inner and not string)
            {
                Write(text, inner, around, ref left);
            }
            else
            {
                text.Append(ArrayText.Item(item));
            }
        }

        text.Append(" ]");
        around.Pop();
    }
}
