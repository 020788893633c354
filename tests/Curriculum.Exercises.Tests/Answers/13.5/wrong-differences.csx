// verdict: keep working
// words: small step
Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v)
{
    Vector<double> Block(Vector<double> u) => u + A2 * ReLU(A1 * u + b1);
    var J = Matrix<double>.Build.Dense(v.Count, v.Count);
    for (int j = 0; j < v.Count; j++)
    {
        var step = Vector<double>.Build.Dense(v.Count, i => i == j ? 1e-6 : 0);
        J.SetColumn(j, (Block(v + step) - Block(v - step)) / 2e-6);
    }

    return J;
}
