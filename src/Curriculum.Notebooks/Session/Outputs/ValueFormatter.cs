using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Notebooks;

/// <summary>A value's looks: those .NET Interactive would send, and always text/plain.</summary>
internal static class ValueFormatter
{
    private const string Plain = "text/plain";

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
