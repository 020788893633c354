// why: Only the probability of what happened is charged, and −log makes 1 cost nothing and 0 cost everything.
// Choosing the term instead of multiplying it by 0 keeps 0·log 0 from becoming NaN.
double CrossEntropy(Vector<double> y, Vector<double> yhat)
{
    double total = 0;
    for (int i = 0; i < y.Count; i++)
        total -= y[i] == 1 ? Math.Log(yhat[i]) : Math.Log(1 - yhat[i]);
    return total / y.Count;
}
