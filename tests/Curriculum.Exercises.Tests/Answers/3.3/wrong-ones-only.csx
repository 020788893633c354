// verdict: almost
// words: the term for y = 1 only
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (truth, p) => truth == 1 ? Math.Log(p) : 0).Average();
