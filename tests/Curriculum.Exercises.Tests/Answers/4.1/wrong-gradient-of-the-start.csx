// verdict: almost
// words: gradient of the start
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    var gradient = S * x;
    for (var j = 0; j < k; j++) x = x - s * gradient;
    return x;
}
