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

    /// <summary>
    /// The letters to be added, left out, changed or swapped with their neighbour; large and small letters are alike.
    /// </summary>
    private static int Distance(string a, string b)
    {
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            Math.Min(d[i - 1, j], d[i, j - 1]) + 1,
                            d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
