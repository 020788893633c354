using System.Runtime.CompilerServices;

namespace Curriculum.Exercises;

/// <summary>
/// How far a result may lie off: the tolerance times the largest number in it, or what the right result itself moves by
/// when every number of the input is changed by the tolerance, where that is more. So a small result must be as exact
/// as a large one, and what cancels may keep the rounding of what it cancelled from.
/// </summary>
internal static class Slack
{
    private const double Nudge = 1e-12,
        Rounding = 1e-13;

    /// <summary>One number for each part of the result.</summary>
    /// <param name="input">The input.</param>
    /// <param name="value">The result there.</param>
    /// <param name="function">What gives it.</param>
    /// <param name="kept">The arguments that are not to be changed.</param>
    /// <param name="tolerance">The tolerance, relative.</param>
    public static double[] Of<TInput, TOutput>(
        TInput input,
        TOutput value,
        Func<TInput, TOutput> function,
        Func<int, bool> kept,
        double tolerance
    )
    {
        var parts = Parts(value);
        var unit = Copies.Reals(input).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
        var slack = parts.Select(part => Math.Max(tolerance * Scale(part), Rounding * unit * unit)).ToArray();
        if (!parts.Any(part => Copies.Reals(part).Any()))
        {
            return slack;
        }

        for (var seed = 0; seed < 2; seed++)
        {
            if (Moved(Awkward.Nudged(input, kept, new Random(seed), Nudge), function) is { } moved)
            {
                for (var k = 0; k < slack.Length; k++)
                {
                    slack[k] = Math.Max(slack[k], tolerance / Nudge * Distance(parts[k], moved[k]));
                }
            }
        }

        return slack;
    }

    /// <summary>The tolerance times the largest number of each part.</summary>
    public static double[] Relative(object? value, double tolerance) =>
        [.. Parts(value).Select(part => tolerance * Scale(part))];

    private static IReadOnlyList<object?> Parts(object? value) => value is ITuple ? Copies.Parts(value) : [value];

    private static double Scale(object? part) =>
        Copies.Numbers(part).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();

    private static double Distance(object? one, object? other) =>
        Copies
            .Numbers(one)
            .Zip(Copies.Numbers(other), (a, b) => Math.Abs(a - b))
            .Where(double.IsFinite)
            .DefaultIfEmpty()
            .Max();

    private static IReadOnlyList<object?>? Moved<TInput, TOutput>(TInput input, Func<TInput, TOutput> function)
    {
        try
        {
            return Parts(function(input));
        }
#pragma warning disable CA1031 // the right formula may refuse an input that is changed
        catch (Exception exception) when (exception is not ThreadInterruptedException)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
