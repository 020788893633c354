// verdict: almost
// words: inside the logarithm
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (y, p) => y * Math.Log(p + 1e-9) + (1 - y) * Math.Log(1 - p + 1e-9)).Average();
