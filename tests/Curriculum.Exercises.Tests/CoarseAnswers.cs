using System.Globalization;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Tests;

/// <summary>
/// Mechanical mutants of what goes into a right answer and of what comes out: read coarsely, cut off, rounded, and
/// written into.
/// </summary>
internal static class CoarseAnswers
{
    private const string Probability = "a probability lies between 0 and 1",
        Difference = "p − y lies between −1 and 1",
        Search = "a search for the smallest loss is right too, and finds half of the digits",
        Certificate = "the numbers of the certificate are the judge's own",
        Neurons = "only the number of neurons counts";

    /// <summary>Name → what the answer makes of each number it is given.</summary>
    public static IEnumerable<(string Name, Func<double, double> Read)> Readings =>
        [
            ("to three decimals", x => Round(x, 3)),
            ("to six decimals", x => Round(x, 6)),
            ("to four significant digits", x => Significant(x, "G4")),
            ("as float", x => (float)x),
            ("cut to ±50", x => Math.Clamp(x, -50, 50)),
            ("cut to ±1000", x => Math.Clamp(x, -1000, 1000)),
            ("with 0 for what is below 1e-6", x => Math.Abs(x) < 1e-6 ? 0 : x),
        ];

    /// <summary>Name → what the answer makes of each number of its result.</summary>
    public static IEnumerable<(string Name, Func<double, double> Write)> Writings =>
        [
            ("rounded to three decimals", x => Round(x, 3)),
            ("rounded to six decimals", x => Round(x, 6)),
            ("rounded to six significant digits", x => Significant(x, "G6")),
            ("as float", x => (float)x),
        ];

    /// <summary>What an exercise by its nature cannot tell, and why.</summary>
    public static IReadOnlyDictionary<(string Exercise, string Name), string> Impossible { get; } =
        new Dictionary<(string, string), string>
        {
            [("3.3", "cut to ±50")] = Probability,
            [("3.3", "cut to ±1000")] = Probability,
            [("3.7", "cut to ±50")] = Difference,
            [("3.7", "cut to ±1000")] = Difference,
            [("4.3", "as float")] = Search,
            [("4.3", "to six decimals")] = Search,
            [("4.3", "with 0 for what is below 1e-6")] = Search,
            [("4.5", "rounded to three decimals")] = Certificate,
            [("4.5", "rounded to six decimals")] = Certificate,
            [("4.5", "rounded to six significant digits")] = Certificate,
            [("4.5", "as float")] = Certificate,
            [("4.6", "with 0 for what is below 1e-6")] = "f becomes smaller: times is above 1",
            [("5.4", "with 0 for what is below 1e-6")] = "a variance of 1e-12 is the rounding of 1",
            [("6.3", "with 0 for what is below 1e-6")] = "a β this small moves the bound by less than a search finds",
            [("6.5", "rounded to three decimals")] = Certificate,
            [("6.5", "rounded to six decimals")] = Certificate,
            [("6.5", "rounded to six significant digits")] = Certificate,
            [("6.5", "as float")] = Certificate,
            [("12.4", "cut to ±50")] = "x and y lie between 0 and 1",
            [("12.4", "cut to ±1000")] = "x and y lie between 0 and 1",
            [("11.4", "to three decimals")] = Neurons,
            [("11.4", "to six decimals")] = Neurons,
            [("11.4", "to four significant digits")] = Neurons,
            [("11.4", "as float")] = Neurons,
            [("11.4", "cut to ±50")] = Neurons,
            [("11.4", "cut to ±1000")] = Neurons,
            [("11.4", "with 0 for what is below 1e-6")] = Neurons,
        };

    /// <summary>A value with every number changed.</summary>
    public static object? Each(object? value, Func<double, double> change) =>
        value switch
        {
            double x => change(x),
            Vector<double> v => v.Map(change, Zeros.Include),
            Matrix<double> m => m.Map(change, Zeros.Include),
            ITuple tuple => Activator.CreateInstance(
                tuple.GetType(),
                [.. Copies.Parts(tuple).Select(part => Each(part, change))]
            ),
            double[] array => array.Select(change).ToArray(),
            double[,,] block => Block(block, change),
            Array { Rank: 1 } array => Items(array, change),
            _ => value,
        };

    /// <summary>Adds 1 to the first number of the argument with this place; false if there is none to write.</summary>
    public static bool WriteInto(object input, int place)
    {
        var parts = Copies.Parts(input);
        return place < parts.Count && Spoil(parts[place]);
    }

    private static bool Spoil(object? part)
    {
        switch (part)
        {
            case Vector<double> { Count: > 0 } v:
                v[0] += 1;
                return true;
            case Matrix<double> { RowCount: > 0, ColumnCount: > 0 } m:
                m[0, 0] += 1;
                return true;
            case double[] { Length: > 0 } a:
                a[0] += 1;
                return true;
            case int[] { Length: > 0 } a:
                a[0] += 1;
                return true;
            case Array { Rank: 1, Length: > 0 } a:
                return Spoil(a.GetValue(0));
            default:
                return false;
        }
    }

    private static double[,,] Block(double[,,] block, Func<double, double> change)
    {
        var copy = (double[,,])block.Clone();
        for (var i = 0; i < copy.GetLength(0); i++)
        {
            for (var j = 0; j < copy.GetLength(1); j++)
            {
                for (var k = 0; k < copy.GetLength(2); k++)
                {
                    copy[i, j, k] = change(copy[i, j, k]);
                }
            }
        }

        return copy;
    }

    private static Array Items(Array array, Func<double, double> change)
    {
        var copy = (Array)array.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            copy.SetValue(Each(copy.GetValue(i), change), i);
        }

        return copy;
    }

    private static double Round(double x, int digits) => Math.Abs(x) < 1e9 ? Math.Round(x, digits) : x;

    private static double Significant(double x, string format) =>
        double.IsFinite(x)
            ? double.Parse(x.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : x;
}
