using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Figures.Tests;

/// <summary>Takes the figures' formatters as the engine does: through its seam in AppContext.</summary>
internal static class HostFormattersOfTheTests
{
    [ModuleInitializer]
    internal static void Install() =>
        AppContext.SetData(
            "curriculum.formatters",
            (Action<Type, IReadOnlyList<string>, Func<object, string, string>>)Register
        );

    private static void Register(Type type, IReadOnlyList<string> mimeTypes, Func<object, string, string> write)
    {
        foreach (var mimeType in mimeTypes)
        {
            Formatter.Register(type, (value, to) => to.Write(write(value, mimeType)), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(type, [.. mimeTypes]);
    }
}
