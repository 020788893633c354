Vector<double> MinibatchGradient(Matrix<double> A, Vector<double> b, Vector<double> x, int[] batch)
{
    var rows = Matrix<double>.Build.DenseOfRowVectors(batch.Select(i => A.Row(i)));
    var values = Vector<double>.Build.DenseOfEnumerable(batch.Select(i => b[i]));
    return rows.Transpose() * (rows * x - values) / batch.Length;
}
