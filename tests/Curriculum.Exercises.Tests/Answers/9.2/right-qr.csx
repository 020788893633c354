Vector<double> ShortestSolution(Matrix<double> A, Vector<double> b)
{
    var wide = A.T.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
    return wide.Q * wide.R.T.Solve(b);
}
