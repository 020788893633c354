// why: By Pythagoras ‖e‖² loses the squared length of the jump, and that length is |b_i − a_iᵀx|/‖a_i‖.
int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    double Jump(int i) => Math.Abs(b[i] - A.Row(i) * x) / A.Row(i).L2Norm();
    return Enumerable.Range(0, A.RowCount).MaxBy(Jump);
}
