// verdict: almost
// words: You multiplied by S twice
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++) x = x - s * (S * (S * x));
    return x;
}
