namespace Curriculum.Site.Text;

/// <summary>Anchors of one page: readable, and each one once.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = ["main", "course"];

    /// <summary>"Exercise 1.1 · Forward pass" → exercise-1-1-forward-pass.</summary>
    public string For(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var stem = slug.ToString().Trim('-') is { Length: > 0 } text ? text : "section";
        var name = stem;
        for (var k = 2; !_taken.Add(name); k++)
        {
            name = FormattableString.Invariant($"{stem}-{k}");
        }

        return name;
    }
}
