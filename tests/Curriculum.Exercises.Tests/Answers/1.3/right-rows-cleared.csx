(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var (A, b) = (A1.Clone(), b1.Clone());
    var y = A1 * v + b1;
    for (var k = 0; k < y.Count; k++)
    {
        if (y[k] >= 0) continue;
        A.ClearRow(k);
        b[k] = 0;
    }
    return (A2 * A, A2 * b + b2);
}
