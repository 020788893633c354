// why: Each shift matrix has one diagonal of ones; the combination has three diagonals, so every row is (x₁ x₀
// x₋₁), one place further to the right.
Matrix<double> FilterMatrix(double x1, double x0, double xm1, int N)
{
    return x1 * Shift.L(N) + x0 * Shift.C(N) + xm1 * Shift.R(N);
}
