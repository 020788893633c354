// verdict: almost
// words: counted folds
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c) =>
    Enumerable.Range(0, a.Count).Where(i => a[i] != 0).GroupBy(i => -b[i] / a[i]).Count(p => p.Sum(i => c[i] * Math.Abs(a[i])) != 0);
