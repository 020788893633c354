Vector<double> ForwardPass(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var hidden = A1.EnumerateRows().Zip(b1, (row, b) => Math.Max(row.DotProduct(v) + b, 0)).ToArray();
    return Vector<double>.Build.DenseOfEnumerable(A2.EnumerateRows().Zip(b2, (row, b) => row.Zip(hidden, (a, h) => a * h).Sum() + b));
}
