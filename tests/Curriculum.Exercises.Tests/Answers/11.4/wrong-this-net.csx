// verdict: almost
// words: folds of this one net
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c)
{
    Network<double> F = [Affine(a.ToColumnMatrix(), b), ReLU(), Affine(w.ToRowMatrix(), Vec(c)), ReLU()];
    return a.Count == 0 ? 0 : Pieces.OnLine(F).Count - 1 - a.Count;
}
