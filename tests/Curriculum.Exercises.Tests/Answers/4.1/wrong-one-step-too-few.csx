// verdict: almost
// words: one step too few
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 1; j < k; j++) x = x - s * (S * x);
    return x;
}
