// verdict: keep working
// words: not right
int LinePieces(Vector<double> a, Vector<double> b, Vector<double> c)
{
    double W(double t) => Enumerable.Range(0, a.Count).Sum(i => c[i] * ReLU(a[i] * t + b[i]));
    var slopes = Enumerable.Range(-2, 4).Select(t => W(t + 1) - W(t)).ToList();
    return 1 + Enumerable.Range(0, 3).Count(k => slopes[k] != slopes[k + 1]);
}
