// verdict: almost
// words: as soon as the gradient was short
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++) 
    {
        var g = S * x;
        if (g.L2Norm() < 1e-3) break;
        x = x - s * g;
    }
    return x;
}
