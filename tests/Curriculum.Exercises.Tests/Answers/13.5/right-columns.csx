Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v)
{
    var active = Step(A1 * v + b1);
    return Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, v.Count).Select(j =>
    {
        var e = Vector<double>.Build.Dense(v.Count);
        e[j] = 1;
        return e + A2 * active.PointwiseMultiply(A1 * e);
    }));
}
