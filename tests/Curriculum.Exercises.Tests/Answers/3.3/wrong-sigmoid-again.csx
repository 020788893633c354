// verdict: almost
// words: probability already
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    y.Zip(yhat, (y, p) => Math.Log(1 + Math.Exp(-(2 * y - 1) * p))).Average();
