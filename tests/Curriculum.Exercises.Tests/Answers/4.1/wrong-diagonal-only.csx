// verdict: almost
// words: diagonal of S only
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k) =>
    x.MapIndexed((i, t) => t * Math.Pow(1 - s * S[i, i], k), Zeros.Include);
