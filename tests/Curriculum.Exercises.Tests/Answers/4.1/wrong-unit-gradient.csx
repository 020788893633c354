// verdict: almost
// words: divided the gradient by its length
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++)
    {
        var g = S * x;
        x = x - s * g / g.L2Norm();
    }
    return x;
}
