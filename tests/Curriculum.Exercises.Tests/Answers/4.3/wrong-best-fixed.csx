// verdict: almost
// words: best fixed step
double ExactStep(Matrix<double> S, Vector<double> x)
{
    var values = S.Evd().EigenValues.Select(value => value.Real).ToArray();
    return 1 / (values.Min() + values.Max());
}
