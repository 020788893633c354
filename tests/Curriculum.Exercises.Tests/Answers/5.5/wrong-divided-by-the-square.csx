// verdict: almost
// words: divided by ‖a_i‖²
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Value(int i) => Math.Abs(b[i] - A.Row(i) * x) / (A.Row(i) * A.Row(i));
    return Enumerable.Range(0, A.RowCount).MaxBy(Value);
}
