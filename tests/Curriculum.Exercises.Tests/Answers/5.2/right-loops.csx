Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    double residual = b[i], square = 0;
    for (var j = 0; j < x.Count; j++)
    {
        residual -= A[i, j] * x[j];
        square += A[i, j] * A[i, j];
    }
    return Vector<double>.Build.Dense(x.Count, j => x[j] + residual / square * A[i, j]);
}
