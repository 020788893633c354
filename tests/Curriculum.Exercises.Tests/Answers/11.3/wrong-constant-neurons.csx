// verdict: almost
// words: has no fold
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c) =>
    1 + Enumerable.Range(0, a.Count).Select(i => -b[i] / a[i]).Distinct().Count();
