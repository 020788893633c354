// verdict: almost
// words: That is the square loss
double CrossEntropy(Vector<double> y, Vector<double> yhat) => y.Zip(yhat, (truth, p) => (truth - p) * (truth - p)).Average();
