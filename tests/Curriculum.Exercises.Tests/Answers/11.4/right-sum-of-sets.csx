// C(n, k) sets have k active neurons; all with k > 0 give one fold.
double MeanFolds(Vector<double> a, Vector<double> b, Vector<double> w, double c)
{
    double sets = 1, folds = 0;
    for (var k = 1; k <= w.Count; k++)
    {
        sets = sets * (w.Count - k + 1) / k;
        folds += sets / Math.Pow(2, w.Count);
    }
    return folds;
}
