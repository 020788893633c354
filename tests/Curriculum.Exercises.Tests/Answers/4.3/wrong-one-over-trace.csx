// verdict: keep working
// words: not the right one
double ExactStep(Matrix<double> S, Vector<double> x) =>
    1 / S.Trace();
