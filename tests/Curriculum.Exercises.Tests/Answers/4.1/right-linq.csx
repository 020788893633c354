Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k) =>
    Enumerable.Range(0, k).Aggregate(x, (point, _) => point - s * (S * point));
