Vector<double> SharedGradient(Vector<double> v, Vector<double> g)
{
    var columns = Matrix<double>.Build.Dense(g.Count, 3, (i, k) => v[i + k]);
    return columns.T * g;
}
