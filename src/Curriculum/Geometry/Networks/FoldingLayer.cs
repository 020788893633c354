using System.Numerics;

namespace Curriculum.Geometry;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>
/// One layer ReLU(Av + b), or Av + b at the end, with its numbers also as integers times a power of two. The slope of a
/// ReLU that is off is 0; a leaky one keeps a little; 1 means that no ReLU follows.
/// </summary>
internal sealed class FoldingLayer(Matrix<double> A, Vector<double> b, double slope)
{
    private (BigInteger[] Row, int Exponent)? _exactA,
        _exactB;

    public int Outputs { get; } = A.RowCount;

    public int Inputs { get; } = A.ColumnCount;

    /// <summary>The slope of its neurons where they are off.</summary>
    public double Slope { get; } = slope;

    /// <summary>Whether ReLU follows.</summary>
    public bool Folds => Slope != 1;

    /// <summary>A, row by row.</summary>
    public double[] A { get; } = A.ToRowMajorArray();

    public double[] B { get; } = b.ToArray();

    public (BigInteger[] Row, int Exponent) ExactA => _exactA ??= Integers.Row(A);

    public (BigInteger[] Row, int Exponent) ExactB => _exactB ??= Integers.Row(B);
}
