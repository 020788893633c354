// Counted over all signs while there are few of them; the share of the empty set for the rest.
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c)
{
    var n = a.Count;
    if (n is 0 or > 2) return Enumerable.Range(0, n).Aggregate(0.0, (mean, _) => (mean + 1) / 2);
    Vector<double> Flip(Vector<double> x, int signs) => x.MapIndexed((i, xi) => (signs >> i) % 2 == 0 ? xi : -xi);
    var folds = 0;
    for (var s = 0; s < 1 << n; s++)
        for (var t = 0; t < 1 << n; t++)
        {
            Network<double> F = [Affine(Flip(a, s).ToColumnMatrix(), Flip(b, s)), ReLU(),
                Affine(Flip(w, t).ToRowMatrix(), Vec(c)), ReLU()];
            folds += Pieces.OnLine(F).Count - 1 - n;
        }
    return folds / Math.Pow(4, n);
}
