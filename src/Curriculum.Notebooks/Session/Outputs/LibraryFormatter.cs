using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>A value's looks as the library of .NET Interactive makes them.</summary>
internal static class LibraryFormatter
{
    private const string Plain = "text/plain";

    /// <summary>
    /// Shows values of a type, and of those derived from it, as <paramref name="write"/> writes them.
    /// </summary>
    public static void Register(Type type, IReadOnlyList<string> mimeTypes, Func<object, string, string> write)
    {
        foreach (var mimeType in mimeTypes)
        {
            Formatter.Register(type, (value, to) => to.Write(write(value, mimeType)), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(type, [.. mimeTypes]);
    }

    public static IReadOnlyDictionary<string, string> Bundle(
        object? value,
        IReadOnlyCollection<string>? mimeTypes = null
    )
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        var wanted = mimeTypes is { Count: > 0 }
            ? mimeTypes
            : Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object));
        foreach (var mimeType in wanted)
        {
            data[mimeType] = Text(value, mimeType);
        }

        if (!data.ContainsKey(Plain))
        {
            data[Plain] = Text(value, Plain);
        }

        return data;
    }

    private static string Text(object? value, string mimeType)
    {
        SequenceFormatter.Install();
        using var writer = new BoundedWriter();
        try
        {
            using (var context = new FormatContext(writer))
            {
                writer.Context = context;
                value.FormatTo(context, mimeType);
            }

            return writer.ToString();
        }
        catch (Exception exception) when (EndlessValueException.IsCauseOf(exception))
        {
            var text = writer.ToString();
            return mimeType == Plain ? text + " …" : ArrayText.Preformatted(Text(value, Plain));
        }
    }
}
