using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Data;

/// <summary>One column of a data set: the input v, and its label (−1 without one) or its target y.</summary>
public sealed record Sample(Vector<double> Input, int Label, Vector<double>? Target);
