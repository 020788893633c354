// verdict: almost
// words: slide's bowl only
double ExactStep(Matrix<double> S, Vector<double> x) =>
    1 / (1 + S[1, 1]);
