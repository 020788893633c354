// verdict: almost
// words: from right to left
Vector<double> OneFilter(Vector<double> first, Vector<double> second)
{
    var (n, m) = (first.Count, second.Count);
    var row = Vector<double>.Build.Dense(n + m - 1);
    for (var i = 0; i < n; i++)
        for (var j = 0; j < m; j++)
            row[n + m - 2 - i - j] += first[i] * second[j];
    return row;
}
