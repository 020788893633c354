namespace Curriculum.Kernel.Packages;

/// <summary>A package that was restored.</summary>
/// <param name="Version">The version that was chosen.</param>
/// <param name="Script">A script with one <c>#r</c> for each assembly, for the cell to load.</param>
internal sealed record RestoredPackage(string Version, string Script);
