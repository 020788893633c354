using Curriculum.Notebooks.Reading;

namespace Curriculum.Kernel.Packages;

/// <summary>Packages for the cells of one session, restored by the .NET SDK.</summary>
/// <param name="notebookFolder">The notebook's folder; a nuget.config beside it or above it holds.</param>
public sealed class CellPackages(string notebookFolder) : ICellPackages
{
    private readonly PackageRestore _restore = new(notebookFolder);

    /// <inheritdoc/>
    public (string Version, string Script) Add(PackageName package, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(package);
        try
        {
            var restored = _restore.Add(package, stop);
            return (restored.Version, restored.Script);
        }
        catch (Exception e) when (e is KernelException or IOException or UnauthorizedAccessException)
        {
            throw new NotebookException(e.Message, e);
        }
    }
}
