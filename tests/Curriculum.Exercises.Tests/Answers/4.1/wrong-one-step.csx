// verdict: almost
// words: one step only
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k) =>
    x - s * (S * x);
