// verdict: almost
// words: count the place once
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c) =>
    1 + Enumerable.Range(0, a.Count).Count(i => a[i] != 0 && c[i] != 0);
