// verdict: almost
// words: Your step gets shorter
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++) x = x - s / (j + 1) * (S * x);
    return x;
}
