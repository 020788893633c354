int NextEquation(Matrix<double> A, Vector<double> b, Vector<double> x)
{
    var (best, most) = (0, -1.0);
    for (var i = 0; i < A.RowCount; i++)
    {
        var (residual, square) = (b[i], 0.0);
        for (var j = 0; j < x.Count; j++)
        {
            residual -= A[i, j] * x[j];
            square += A[i, j] * A[i, j];
        }
        if (residual * residual / square > most) (best, most) = (i, residual * residual / square);
    }
    return best;
}
