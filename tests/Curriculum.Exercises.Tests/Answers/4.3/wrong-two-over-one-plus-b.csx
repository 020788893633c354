// verdict: almost
// words: gradient here is doubled
double ExactStep(Matrix<double> S, Vector<double> x) =>
    2 / (1 + S[1, 1]);
