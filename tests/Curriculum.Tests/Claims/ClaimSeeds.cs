using System.Globalization;
using Xunit.Sdk;

namespace Curriculum.Tests.Claims;

/// <summary>
/// The seeds over which a claim is rerun. With CURRICULUM_CLAIMS_LONG=n there are n times as many, and all of them
/// run: a claim that fails tells on how many of its seeds.
/// </summary>
internal static class ClaimSeeds
{
    private static int Times { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("CURRICULUM_CLAIMS_LONG"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var times
        )
            ? Math.Max(1, times)
            : 1;

    /// <summary>The check on each of the seeds, and in the long form on those that follow the last.</summary>
    public static void Each(int[] seeds, Action<int> check) => Each(seeds, check, Times);

    /// <summary>So many seeds from the first on, n times as many in the long form: for a mean over all.</summary>
    public static IEnumerable<int> From(int first, int count) => From(first, count, Times);

    internal static IEnumerable<int> From(int first, int count, int times) => Enumerable.Range(first, times * count);

    internal static void Each(int[] seeds, Action<int> check, int times)
    {
        if (times == 1)
        {
            Array.ForEach(seeds, check);
            return;
        }

        int[] all = [.. seeds, .. Enumerable.Range(seeds[^1] + 1, (times - 1) * seeds.Length)];
        List<string> failed = [];
        foreach (var seed in all)
        {
            try
            {
                check(seed);
            }
            catch (XunitException failure)
            {
                failed.Add($"seed {seed}: {failure.Message.ReplaceLineEndings(" ")}");
            }
        }

        Assert.True(failed.Count == 0, $"{failed.Count} of {all.Length} seeds:\n{string.Join("\n", failed)}");
    }
}
