using Curriculum.Kernel.Packages;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;

namespace Curriculum.Kernel;

/// <summary>What a kernel's session sees of the computer: the notebook's folder, restored packages, the client's keyboard.</summary>
internal sealed class KernelSessionHost(string folder, Func<string, string?> readLine, PackageRestore packages) : ISessionHost
{
    private readonly FileSessionHost files = new(folder, readLine);

    public IReadOnlyList<MetadataReference> FrameworkReferences => files.FrameworkReferences;

    public string? Resolve(string path, string? baseFile) => files.Resolve(path, baseFile);

    public byte[] Read(string fullName) => files.Read(fullName);

    /// <summary>A package that was restored stands for its assemblies; one that was not, for none: compiling restores nothing.</summary>
    public IReadOnlyList<string> ResolveReference(string reference, string? baseFile) =>
        PackageName.Parse(reference) is { } package ? packages.Assemblies(package.Id)
        : Resolve(reference, baseFile) is { } file ? [file] : [];

    public string? ReadLine(string prompt) => files.ReadLine(prompt);
}
