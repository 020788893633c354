namespace Curriculum.Notebooks.Reading;

/// <summary>Where <c>#r "nuget: Id, Version"</c> gets its package from. A page in a browser has none.</summary>
public interface ICellPackages
{
    /// <summary>Fetches a package with all it needs.</summary>
    /// <returns>The version that was chosen, and a script with one <c>#r</c> for each assembly.</returns>
    /// <exception cref="NotebookException">It could not be fetched; one sentence says why.</exception>
    (string Version, string Script) Add(PackageName package, CancellationToken stop);
}
