Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var Q = A.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Q;
    var e = b - Q * (Q.T * b);
    return Vec(e.Select((error, i) => error / (1 - Q.Row(i) * Q.Row(i))).ToArray());
}
