// verdict: almost
// words: smallest ‖b − Ax‖
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => (b - A * (x + (b[i] - A.Row(i) * x) / (A.Row(i) * A.Row(i)) * A.Row(i))).L2Norm();
    return Enumerable.Range(0, A.RowCount).MinBy(Value);
}
