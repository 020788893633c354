Vector<double> OneFilter(Vector<double> first, Vector<double> second)
{
    var (n, m) = (first.Count, second.Count);
    var A = Matrix<double>.Build.Dense(m, n + m - 1, (i, j) => j >= i && j < i + n ? first[j - i] : 0);
    return second * A;                                       // BA has one row where y has one number
}
