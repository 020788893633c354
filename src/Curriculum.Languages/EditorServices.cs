using System.Composition.Hosting;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Curriculum.Languages;

/// <summary>Roslyn's editor services as they come, without those that keep an index of a solution on disk.</summary>
/// <remarks>
/// A session has no solution on disk; and the place of the index is named after the process, which a page lacks.
/// </remarks>
internal static class EditorServices
{
    private const string IndexPlace = "Microsoft.CodeAnalysis.Host.DefaultPersistentStorageConfiguration";

    public static HostServices Host { get; } =
        MefHostServices.Create(
            new ContainerConfiguration()
                .WithParts(
                    MefHostServices
                        .DefaultAssemblies.SelectMany(assembly => assembly.GetTypes())
                        .Where(type => type.FullName != IndexPlace)
                )
                .CreateContainer()
        );
}
