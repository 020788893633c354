using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>
/// Sequences that the formatters of .NET Interactive cannot show: those that hold themselves (the library recurses
/// without an end), arrays of two and more dimensions (it shows a flat list) and iterators (it shows their type).
/// </summary>
internal static class SequenceFormatter
{
    private const string Plain = PlainTextFormatter.MimeType,
        Html = HtmlFormatter.MimeType,
        Summary = PlainTextSummaryFormatter.MimeType;

    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;

    private static readonly Lock s_gate = new();

    // What stands here gives way to a cell's own formatters, as all defaults do; the library opens the list to no one.
    private static readonly ConcurrentStack<ITypeFormatter>? s_defaults =
        typeof(Formatter).GetField("_defaultTypeFormatters", Hidden)?.GetValue(null) as ConcurrentStack<ITypeFormatter>;

    private static readonly ITypeFormatter[] s_own = [new Own(Plain), new Own(Html), new Own(Summary)];

    /// <summary>Puts the formatters in place, again after a cell called <c>Formatter.ResetToDefault()</c>.</summary>
    public static void Install()
    {
        lock (s_gate)
        {
            if (s_defaults is null || s_defaults.Contains(s_own[0]))
            {
                return;
            }

            s_defaults.PushRange(s_own);
            typeof(Formatter).GetMethod("ClearComputedState", Hidden)?.Invoke(null, null);
        }
    }

    private static bool Format(object value, FormatContext context, string mimeType)
    {
        if (value is Array { Rank: > 1 } array)
        {
            context.Writer.Write(mimeType == Html ? ArrayText.Table(array) : ArrayText.Rows(array));
            return true;
        }

        if (value is string || value is not IEnumerable sequence)
        {
            return false;
        }

        if (SequenceText.IsEndless(sequence))
        {
            var text = SequenceText.Of(sequence);
            context.Writer.Write(mimeType == Html ? ArrayText.Preformatted(text) : text);
            return true;
        }

        if (mimeType != Plain || !IsShownAsType(value.GetType()))
        {
            return false;
        }

        context.Writer.Write(SequenceText.Items(sequence));
        return true;
    }

    // What the library decides by: no member to show, none of the collections whose items it shows, no ToString.
    private static bool IsShownAsType(Type type) =>
        !type.IsArray
        && !type.IsNestedPrivate
        && !typeof(ICollection).IsAssignableFrom(type)
        && !type.GetInterfaces()
            .Any(one =>
                one.IsConstructedGenericType
                && (
                    one.GetGenericTypeDefinition() == typeof(IOrderedEnumerable<>)
                    || one.GetGenericTypeDefinition() == typeof(IDictionary<,>)
                )
            )
        && type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .All(one => one.GetIndexParameters().Length > 0)
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public).All(one => one.Name.Contains('<'))
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType == typeof(object);

    private sealed class Own(string mimeType) : ITypeFormatter
    {
        public string MimeType => mimeType;

        public Type Type => typeof(IEnumerable);

        public bool Format(object instance, FormatContext context) =>
            instance is not null && SequenceFormatter.Format(instance, context, mimeType);
    }
}
