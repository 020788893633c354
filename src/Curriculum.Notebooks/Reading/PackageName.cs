using System.Text.RegularExpressions;

namespace Curriculum.Notebooks.Reading;

/// <summary>What stands in <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">A version or range; null for the newest stable one.</param>
public sealed partial record PackageName(string Id, string? Version)
{
    /// <summary>Reads <c>nuget: Id, Version</c>; null for the path of a file.</summary>
    public static PackageName? Parse(string reference) =>
        Pattern().Match(reference) is { Success: true } match
            ? new(
                match.Groups["id"].Value,
                match.Groups["version"] is { Success: true } version ? version.Value.Trim() : null
            )
            : null;

    [GeneratedRegex(@"^\s*nuget:\s*(?<id>[^,\s]+)\s*(,\s*(?<version>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
