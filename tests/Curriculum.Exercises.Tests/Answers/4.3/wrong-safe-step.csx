// verdict: almost
// words: 1/(2λmax)
double ExactStep(Matrix<double> S, Vector<double> x) =>
    0.5 / S.Evd().EigenValues.Max(value => value.Real);
