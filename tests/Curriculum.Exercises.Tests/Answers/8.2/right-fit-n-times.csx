Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var errors = new double[A.RowCount];
    for (var i = 0; i < A.RowCount; i++)
    {
        var rest = Vec(b.Where((_, k) => k != i).ToArray());
        var x = A.RemoveRow(i).QR().Solve(rest);
        errors[i] = b[i] - A.Row(i) * x;
    }
    return Vec(errors);
}
