Vector<double> OneFilter(Vector<double> first, Vector<double> second)
{
    double Through(Vector<double> row, Func<int, double> v, int i) =>
        Enumerable.Range(0, row.Count).Sum(k => row[k] * v(i + k));
    double Both(int place) => Through(second, i => Through(first, k => k == place ? 1 : 0, i), 0);
    return Vector<double>.Build.Dense(first.Count + second.Count - 1, Both);
}
