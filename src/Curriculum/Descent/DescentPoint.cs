using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>x_k and f(x_k).</summary>
public sealed record DescentPoint(int K, Vector<double> X, double Value);
