// why: The gradient of ½xᵀSx is Sx, computed anew at every point; k = 0 gives the start back.
Vector<double> DescentPoint(Matrix<double> S, Vector<double> x, double s, int k)
{
    for (var j = 0; j < k; j++)
        x = x - s * (S * x);
    return x;
}
