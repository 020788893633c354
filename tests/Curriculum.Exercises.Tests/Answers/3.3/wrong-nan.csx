// verdict: almost
// words: 0·log 0 came out as NaN
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (truth, p) => truth * Math.Log(p) + (1 - truth) * Math.Log(1 - p)).Average();
