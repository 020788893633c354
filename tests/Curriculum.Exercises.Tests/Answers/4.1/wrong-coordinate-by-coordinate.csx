// verdict: almost
// words: entry by entry
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    var y = x.Clone();
    for (var j = 0; j < k; j++)
        for (var i = 0; i < y.Count; i++) y[i] -= s * (S.Row(i) * y);
    return y;
}
