double CrossEntropy(Vector<double> y, Vector<double> yhat) =>
    -y.Zip(yhat, (truth, p) => Math.Log(truth == 1 ? p : 1 - p)).Average();
