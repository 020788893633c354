// verdict: almost
// words: Your matrix is transposed
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    return (x1 * Shift.L(N) + x0 * Shift.C(N) + xm1 * Shift.R(N)).T;
}
