using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>A value's looks: those .NET Interactive would send, and always text/plain.</summary>
internal static class ValueFormatter
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
            data[mimeType] = Formatter.ToDisplayString(value, mimeType);
        }

        if (!data.ContainsKey(Plain))
        {
            data[Plain] = Formatter.ToDisplayString(value, Plain);
        }

        return data;
    }
}
