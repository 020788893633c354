Vector<double> WhereItEnds(Matrix<double> A, Vector<double> b, Vector<double> start)
{
    var rows = A.T.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);   // Aᵀ = QR
    return start + rows.Q * (rows.R.T.Solve(b) - rows.Q.T * start);
}
