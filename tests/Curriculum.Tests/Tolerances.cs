namespace Curriculum.Tests;

/// <summary>Every tolerance of the tests, once.</summary>
internal static class Tolerances
{
    /// <summary>Relative rounding of a short computation in double.</summary>
    public const double Exact = 1e-12;

    /// <summary>The rest of an iteration that has arrived, or what rounding leaves after many steps.</summary>
    public const double Converged = 1e-8;

    /// <summary>A derivative by central differences with h = 1e-5 against the formula, relative.</summary>
    public const double CentralDifference = 1e-7;

    /// <summary>Sums of float products against the same in double, relative to the sum of sizes.</summary>
    public const double Single = 2e-5;

    /// <summary>The same in double.</summary>
    public const double Double = 1e-13;

    /// <summary>One rounding of a number near 1.</summary>
    public const double Rounding = 1e-15;

    /// <summary>A few of them.</summary>
    public const double FewRoundings = 1e-14;

    /// <summary>
    /// What rounding leaves of large numbers, of limits and of derivatives by small steps, in double.
    /// </summary>
    public const double Nearly = 1e-9;

    /// <summary>A float against the same number in double.</summary>
    public const double SingleNumber = 1e-7;

    /// <summary>Half of a double's digits: what a double root, or an iteration stopped early, still has.</summary>
    public const double HalfTheDigits = 1e-6;

    /// <summary>Three steps of an optimizer in float against the same in double.</summary>
    public const double SingleStep = 1e-5;

    /// <summary>A number that the test gives with four decimals, or a formula that is right to as many.</summary>
    public const double Printed = 1e-4;

    /// <summary>An iteration on its way, or the mean of many random numbers.</summary>
    public const double Settled = 1e-3;

    /// <summary>An iteration that still wanders about its limit, or a search over a grid.</summary>
    public const double Coarse = 1e-2;

    /// <summary>
    /// Added to the size of a gradient before it is compared relatively: smaller ones count as this large.
    /// </summary>
    public const double SmallestSize = 1e-3;
}
