// verdict: keep working
// words: not right
double ExactStep(Matrix<double> S, Vector<double> x) =>
    1 / S.Trace();
