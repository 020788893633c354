using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Data;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>Equally long columns of numbers, kept in double (mathematics) or float (images).</summary>
internal sealed class Columns
{
    private readonly double[]? _wide;
    private readonly float[]? _narrow;

    public Columns(double[] values, int size) =>
        (_wide, Size, Count) = (values, size, values.Length / Math.Max(size, 1));

    public Columns(float[] values, int size) => (_narrow, Size, Count) = (values, size, values.Length / size);

    /// <summary>max |v| of columns in double; what is kept in float fits in both.</summary>
    public double Largest { get; private init; }

    public int Size { get; }

    public int Count { get; }

    public static Columns Of(Matrix<double> columns, string what)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var values = columns.ToColumnMajorArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    $"The {what} of sample {i / columns.RowCount} holds {values[i]} at place "
                        + $"{i % columns.RowCount}: leave such samples out first."
                );
            }
        }

        return new(values, columns.RowCount)
        {
            Largest = values.Length == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(values)),
        };
    }

    public double At(int column, int row) => _wide is null ? _narrow![column * Size + row] : _wide[column * Size + row];

    public Vector<double> Vector(int column) => Vector<double>.Build.Dense(Size, row => At(column, row));

    public Columns Select(int[] columns)
    {
        if (_wide is null)
        {
            return new(columns.SelectMany(i => _narrow!.AsSpan(i * Size, Size).ToArray()).ToArray(), Size);
        }

        return new(columns.SelectMany(i => _wide.AsSpan(i * Size, Size).ToArray()).ToArray(), Size)
        {
            Largest = Largest,
        };
    }

    public void Copy<T>(int column, Span<T> to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (_wide is null)
        {
            TensorPrimitives.ConvertChecked<float, T>(_narrow.AsSpan(column * Size, Size), to);
        }
        else
        {
            Narrow.Apply(_wide.AsSpan(column * Size, Size), to);
        }
    }
}
