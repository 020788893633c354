// verdict: almost
// words: At y = 1, ŷ = 0 it is +∞
double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (truth, p) => Math.Clamp(p, 1e-12, 1 - 1e-12))
        .Zip(y, (p, truth) => Math.Log(truth == 1 ? p : 1 - p)).Average();
