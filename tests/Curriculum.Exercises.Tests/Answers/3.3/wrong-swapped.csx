// verdict: almost
// words: The two cases are swapped
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (truth, p) => Math.Log(truth == 1 ? 1 - p : p)).Average();
