// verdict: keep working
// words: 
double ExactStep(Matrix<double> S, Vector<double> x) =>
    1 / S.Trace();
