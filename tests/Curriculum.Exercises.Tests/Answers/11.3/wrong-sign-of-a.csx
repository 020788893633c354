// verdict: almost
// words: not by c·a
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c) =>
    1 + Enumerable.Range(0, a.Count).Where(i => a[i] != 0).GroupBy(i => -b[i] / a[i]).Count(p => p.Sum(i => c[i] * a[i]) != 0);
