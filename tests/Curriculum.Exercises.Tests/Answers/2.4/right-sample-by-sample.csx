(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var (dA, db) = (0 * A, 0 * b);
    for (var j = 0; j < V.ColumnCount; j++)
    {
        var g = A * V.Column(j) + b - Y.Column(j);
        dA += g.OuterProduct(V.Column(j)) / V.ColumnCount;
        db += g / V.ColumnCount;
    }
    return (dA, db);
}
