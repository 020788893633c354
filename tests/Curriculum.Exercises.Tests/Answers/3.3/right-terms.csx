double Term(double factor, double p) => factor == 0 ? 0 : factor * Math.Log(p);

double CrossEntropy(Vector<double> y, Vector<double> yhat)
{
    double total = 0;
    for (int i = 0; i < y.Count; i++)
        total += Term(y[i], yhat[i]) + Term(1 - y[i], 1 - yhat[i]);
    return -total / y.Count;
}
