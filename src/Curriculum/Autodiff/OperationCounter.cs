using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Autodiff;

/// <summary>
/// Counts the operations done on the <see cref="Counted"/> numbers it made: a cost is proved, not timed.
/// </summary>
public sealed class OperationCounter
{
    /// <summary>Additions and subtractions so far.</summary>
    public long Additions { get; internal set; }

    /// <summary>Multiplications so far.</summary>
    public long Multiplications { get; internal set; }

    /// <summary>Divisions so far.</summary>
    public long Divisions { get; internal set; }

    /// <summary>Calls of exp, log, √, tanh and ReLU so far.</summary>
    public long Functions { get; internal set; }

    /// <summary>A number whose operations are counted here.</summary>
    public Counted Number(double value) => new(value, this);

    /// <summary>The matrix A with counted entries.</summary>
    public Counted[,] Matrix(Matrix<double> A)
    {
        ArgumentNullException.ThrowIfNull(A);
        var counted = new Counted[A.RowCount, A.ColumnCount];
        for (var i = 0; i < A.RowCount; i++)
        {
            for (var j = 0; j < A.ColumnCount; j++)
            {
                counted[i, j] = Number(A[i, j]);
            }
        }

        return counted;
    }

    /// <summary>The vector w, n×1, with counted entries.</summary>
    public Counted[,] Column(Vector<double> w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return Matrix(w.ToColumnMatrix());
    }

    /// <summary>All counts back to 0.</summary>
    public void Reset() => Additions = Multiplications = Divisions = Functions = 0;

    /// <summary>For example <c>50000 multiplications, 49500 additions</c>.</summary>
    public override string ToString() =>
        $"{Multiplications} multiplications, {Additions} additions"
        + (Divisions > 0 ? $", {Divisions} divisions" : "")
        + (Functions > 0 ? $", {Functions} functions" : "");
}
