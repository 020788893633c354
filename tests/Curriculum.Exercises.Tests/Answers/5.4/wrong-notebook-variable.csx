// verdict: keep working
// words: It also stays the same when only data changes
double VarianceAfter(Vector<double> data, double s, int k) => s * sigma2 / (2 - s) * (1 - Math.Pow(1 - s, 2 * k));
