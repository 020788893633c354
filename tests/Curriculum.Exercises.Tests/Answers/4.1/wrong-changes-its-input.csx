// verdict: almost
// words: changed its own input
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++) x.Subtract(s * (S * x), x);
    return x;
}
