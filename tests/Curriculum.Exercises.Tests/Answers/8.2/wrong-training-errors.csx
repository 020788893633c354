// verdict: almost
// words: on its own samples
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    return b - A * A.QR().Solve(b);
}
