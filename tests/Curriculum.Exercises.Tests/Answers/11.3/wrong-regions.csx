// verdict: almost
// words: activation regions
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c) =>
    1 + Enumerable.Range(0, a.Count).Where(i => a[i] != 0).Select(i => -b[i] / a[i]).Distinct().Count();
