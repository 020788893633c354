using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Geometry;

/// <summary>One flat piece over the plane: inside the polygon the network is w = Slope·(x, y) + Offset.</summary>
public sealed record PlanePiece(Polygon Polygon, Matrix<double> Slope, Vector<double> Offset)
{
    /// <summary>‖∂w/∂(x, y)‖, the Frobenius norm: how steep this piece is, its colour in a picture.</summary>
    public double Steepness => Slope.FrobeniusNorm();
}
