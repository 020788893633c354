using System.Collections;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Exercises.Tests;

/// <summary>Answers that are right for some inputs only: each condition is one a careless answer relies on.</summary>
internal static class SpecialCases
{
    private const string Square = "square matrices",
        Rows = "matrices with more than one row",
        Columns = "matrices with more than one column",
        Entries = "vectors and lists with more than one entry",
        Hessian = "the matrix of second derivatives is square",
        Window = "a 3×3 window needs three rows and columns",
        LeftOut = "leave one out of one, and none is left to fit",
        Knots = "an interpolant needs two knots";

    /// <summary>Name → whether an input is of the kind; null where the input has nothing it could be said of.</summary>
    public static IEnumerable<(string Name, Func<object, bool?> Holds)> All =>
        [
            (Square, input => Every<Matrix<double>>(input, A => A.RowCount == A.ColumnCount)),
            (
                "matrices with rows of length 1",
                input => Every<Matrix<double>>(input, A => A.RowNorms(2).ForAll(norm => Math.Abs(norm - 1) < 1e-9))
            ),
            ("matrices with one column: one sample", input => Every<Matrix<double>>(input, A => A.ColumnCount == 1)),
            (Columns, input => Every<Matrix<double>>(input, A => A.ColumnCount > 1)),
            (Rows, input => Every<Matrix<double>>(input, A => A.RowCount > 1)),
            (
                "vectors and lists with one entry",
                input => Every<IEnumerable>(input, items => items is Matrix<double> || Count(items) == 1)
            ),
            (Entries, input => Every<IEnumerable>(input, items => items is Matrix<double> || Count(items) > 1)),
        ];

    /// <summary>What an exercise by its nature cannot ask, and why.</summary>
    public static IReadOnlyDictionary<(string Exercise, string Name), string> Impossible { get; } =
        new Dictionary<(string, string), string>
        {
            [("3.7", Rows)] = "with one class there is nothing to tell apart",
            [("4.1", Square)] = Hessian,
            [("4.3", Square)] = Hessian,
            [("4.4", Square)] = Hessian,
            [("6.6", Square)] = Hessian,
            [("8.2", Rows)] = LeftOut,
            [("8.2", Entries)] = LeftOut,
            [("9.1", Entries)] = "a network has at least an input and an output",
            [("10.4", Rows)] = Window,
            [("10.4", Columns)] = Window,
            [("12.1", Entries)] = Knots,
            [("12.2", Entries)] = Knots,
        };

    private static bool? Every<T>(object input, Func<T, bool> holds)
    {
        var parts = Copies.Parts(input).OfType<T>().ToList();
        return parts.Count == 0 ? null : parts.TrueForAll(part => holds(part));
    }

    private static int Count(IEnumerable items) => items.Cast<object?>().Count();
}
