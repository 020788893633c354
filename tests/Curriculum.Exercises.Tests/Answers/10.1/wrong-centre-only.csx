// verdict: almost
// words: left out the side weights
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    return x0 * Shift.C(N);
}
