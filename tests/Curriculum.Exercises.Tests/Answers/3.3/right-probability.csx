double CrossEntropy(Vector<double> y, Vector<double> yhat)
{
    var happened = y.PointwiseMultiply(yhat) + (1 - y).PointwiseMultiply(1 - yhat);
    return -happened.PointwiseLog().Sum() / y.Count;
}
