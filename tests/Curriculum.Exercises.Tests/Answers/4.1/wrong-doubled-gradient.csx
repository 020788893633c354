// verdict: almost
// words: twice too long
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++) x = x - s * 2 * (S * x);
    return x;
}
