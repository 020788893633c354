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
}
