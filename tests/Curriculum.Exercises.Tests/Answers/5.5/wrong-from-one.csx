// verdict: almost
// words: counted from 1
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Jump(int i) => Math.Abs(b[i - 1] - A.Row(i - 1) * x) / A.Row(i - 1).L2Norm();
    return Enumerable.Range(1, A.RowCount).MaxBy(Jump);
}
