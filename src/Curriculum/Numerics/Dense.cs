using System.Numerics;

namespace Curriculum.Numerics;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>Between MathNet's vectors and matrices, which a cell sees, and plain arrays at precision T.</summary>
internal static class Dense
{
    public static T[] FromVector<T>(Vector<double> v)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(v.ToArray(), v => Narrow<T>(v, "v"));

    public static T[] FromMatrix<T>(Matrix<double> V)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Array.ConvertAll(V.ToColumnMajorArray(), v => Narrow<T>(v, "V"));

    /// <summary>The number at precision T.</summary>
    /// <exception cref="ArgumentException">It is finite, and T has no number that large.</exception>
    public static T Narrow<T>(double value, string owner)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var narrow = T.CreateTruncating(value);
        return T.IsFinite(narrow) || !double.IsFinite(value)
            ? narrow
            : throw new ArgumentException(
                $"{owner} holds {value}, and a float ends at {float.MaxValue:g3}: compute in Network<double>, or with "
                    + "smaller numbers."
            );
    }

    public static Vector<double> ToVector<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector<double>.Build.Dense(ToDoubles(values));

    public static Matrix<double> ToMatrix<T>(ReadOnlySpan<T> values, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Matrix<double>.Build.Dense(rows, columns, ToDoubles(values));

    private static double[] ToDoubles<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var doubles = new double[values.Length];
        for (var i = 0; i < doubles.Length; i++)
        {
            doubles[i] = double.CreateTruncating(values[i]);
        }

        return doubles;
    }
}
