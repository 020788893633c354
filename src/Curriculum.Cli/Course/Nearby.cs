namespace Curriculum.Cli.Course;

/// <summary>What somebody who mistyped a word may have meant.</summary>
internal static class Nearby
{
    private const int MostSuggestions = 3;

    /// <summary>" Did you mean 01-composition?", with a blank before it; nothing when no known word is near.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">What there is. A name is also known by what stands behind each of its hyphens.</param>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var near = known
            .Distinct()
            .Select(name => (Name: name, Distance: Tails(name).Min(tail => Distance(word, tail))))
            .Where(item => item.Distance <= Math.Max(1, word.Length / 3) && item.Distance < word.Length)
            .ToList();
        var closest = near.Where(item => item.Distance == near.Min(other => other.Distance))
            .Select(item => item.Name)
            .ToList();
        return closest.Count is 0 or > MostSuggestions ? "" : $" Did you mean {string.Join(" or ", closest)}?";
    }

    /// <summary>05-sgd-and-kaczmarz, sgd-and-kaczmarz, kaczmarz, …</summary>
    private static IEnumerable<string> Tails(string name)
    {
        yield return name;
        for (var k = 1; k < name.Length; k++)
        {
            if (name[k - 1] == '-' && name[k] != '-')
            {
                yield return name[k..];
            }
        }
    }

    // Large and small letters are alike.
    private static double Distance(string a, string b) => EditDistance.Of(a.ToUpperInvariant(), b.ToUpperInvariant());
}
