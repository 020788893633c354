// verdict: almost
// words: is correlation
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    return xm1 * Shift.L(N) + x0 * Shift.C(N) + x1 * Shift.R(N);
}
