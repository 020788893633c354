namespace Curriculum.Notebooks;

/// <summary>A value's looks: those .NET Interactive would send, and always text/plain.</summary>
/// <remarks>
/// Only <see cref="LibraryFormatter"/> names the formatters' library. It takes a tenth of a second to wake in a page,
/// and there it sleeps until a cell, or a value that is no figure, needs it.
/// </remarks>
internal static class ValueFormatter
{
    private static readonly SleepingFormatters s_formatters = new(
        LibraryFormatter.Register,
        LibraryFormatter.Bundle,
        static value =>
            (AppContext.GetData(ProcessSeams.FigureSeam) as Func<object, IReadOnlyDictionary<string, string>?>)?.Invoke(
                value
            )
    );

    static ValueFormatter()
    {
        if (!OperatingSystem.IsBrowser())
        {
            s_formatters.Wake();
            return;
        }

        AppDomain.CurrentDomain.AssemblyLoad += static (_, loaded) =>
        {
            if (loaded.LoadedAssembly.GetName().Name == "Microsoft.DotNet.Interactive.Formatting")
            {
                s_formatters.Wake();
            }
        };
    }

    /// <summary>Wakes the library where it sleeps; false where it did not.</summary>
    public static bool Wake() => s_formatters.Wake();

    /// <summary>
    /// Shows values of a type, and of those derived from it, as <paramref name="write"/> writes them.
    /// </summary>
    public static void Register(Type type, IReadOnlyList<string> mimeTypes, Func<object, string, string> write) =>
        s_formatters.Register(type, mimeTypes, write);

    /// <summary>What a value is shown as: text by MIME type.</summary>
    public static IReadOnlyDictionary<string, string> Bundle(
        object? value,
        IReadOnlyCollection<string>? mimeTypes = null
    ) => s_formatters.Bundle(value, mimeTypes);
}
