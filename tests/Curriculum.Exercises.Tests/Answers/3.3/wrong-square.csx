// verdict: keep working
// words: not right
double CrossEntropy(Vector<double> y, Vector<double> yhat) => y.Zip(yhat, (truth, p) => (truth - p) * (truth - p)).Average();
