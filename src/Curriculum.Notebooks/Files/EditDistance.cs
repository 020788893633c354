namespace Curriculum.Notebooks;

/// <summary>How far two words lie apart, for who mistyped one of them.</summary>
public static class EditDistance
{
    private const double OtherCase = 0.5;

    /// <summary>
    /// The least number of letters put in, left out, changed or swapped with their neighbour that makes one word of the
    /// other; a letter of the other case counts half. Time and memory are the product of the lengths.
    /// </summary>
    /// <remarks>Damerau 1964, in the form where no letter is changed twice (optimal string alignment).</remarks>
    public static double Of(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var table = new double[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var changed =
                    a[i - 1] == b[j - 1] ? 0
                    : char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? OtherCase
                    : 1;
                var least = Math.Min(table[i - 1, j] + 1, Math.Min(table[i, j - 1] + 1, table[i - 1, j - 1] + changed));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                table[i, j] = swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
            }
        }

        return table[a.Length, b.Length];
    }
}
