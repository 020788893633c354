// verdict: keep working
// words: it should have
Vector<double> OneFilter(Vector<double> first, Vector<double> second) =>
    first.PointwiseMultiply(second);
