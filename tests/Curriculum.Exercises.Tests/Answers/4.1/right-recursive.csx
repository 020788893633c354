Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k) =>
    k == 0 ? x : DescentPoint(S, x - s * S * x, s, k - 1);
