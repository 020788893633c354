// verdict: keep working
// words: same dimensionality
Vector<double> OneFilter(Vector<double> first, Vector<double> second) =>
    first.PointwiseMultiply(second);
