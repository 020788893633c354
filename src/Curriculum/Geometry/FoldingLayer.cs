using System.Numerics;

namespace Curriculum.Geometry;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>One layer ReLU(Av + b), or Av + b at the end, with its numbers also as integers times a power of two.</summary>
internal sealed class FoldingLayer(Matrix<double> A, Vector<double> b, bool folds)
{
    private (BigInteger[] Row, int Exponent)? exactA, exactB;

    public int Outputs { get; } = A.RowCount;

    public int Inputs { get; } = A.ColumnCount;

    /// <summary>Whether ReLU follows.</summary>
    public bool Folds { get; } = folds;

    /// <summary>A, row by row.</summary>
    public double[] A { get; } = A.ToRowMajorArray();

    public double[] B { get; } = b.ToArray();

    public (BigInteger[] Row, int Exponent) ExactA => exactA ??= Integers.Row(A);

    public (BigInteger[] Row, int Exponent) ExactB => exactB ??= Integers.Row(B);
}
