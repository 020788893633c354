Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v)
{
    var z = A1 * v + b1;
    return Matrix<double>.Build.Dense(v.Count, v.Count, (i, j) =>
        (i == j ? 1 : 0) + Enumerable.Range(0, z.Count).Where(k => z[k] > 0).Sum(k => A2[i, k] * A1[k, j]));
}
