// verdict: almost
// words: You left out S
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++) x = x - s * x;
    return x;
}
