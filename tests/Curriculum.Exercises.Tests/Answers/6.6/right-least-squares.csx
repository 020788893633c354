(double s, double beta) WhichBall(Matrix<double> S, Vector<double> x0,
    Vector<double> x1, Vector<double> x2)
{
    var n = x0.Count;
    var M = Matrix<double>.Build.Dense(2 * n, 2);
    M.SetSubMatrix(0, 0, (-S * x0).ToColumnMatrix());
    M.SetSubMatrix(n, 0, (-S * x1).ToColumnMatrix());
    M.SetSubMatrix(n, 1, (x1 - x0).ToColumnMatrix());
    var steps = Vector<double>.Build.DenseOfEnumerable((x1 - x0).Concat(x2 - x1));
    var x = M.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Solve(steps);
    return (x[0], x[1]);
}
