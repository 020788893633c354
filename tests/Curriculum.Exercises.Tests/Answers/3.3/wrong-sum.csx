// verdict: almost
// words: that is the sum, not the mean
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (truth, p) => Math.Log(truth == 1 ? p : 1 - p)).Sum();
