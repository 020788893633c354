// verdict: almost
// words: still stands in the fit
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var errors = Vector<double>.Build.Dense(b.Count);
    for (var i = 0; i < b.Count; i++)
    {
        var without = b.Clone();
        without[i] = 0;
        errors[i] = b[i] - A.Row(i) * A.QR().Solve(without);
    }

    return errors;
}
