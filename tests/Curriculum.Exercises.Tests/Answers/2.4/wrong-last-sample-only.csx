// verdict: almost
// words: last sample only
(Matrix<double> dA, Vector<double> db) BatchGradient(
    Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    Matrix<double> dA = null;
    Vector<double> db = null;
    for (var j = 0; j < V.ColumnCount; j++)
    {
        var g = A * V.Column(j) + b - Y.Column(j);
        (dA, db) = (g.OuterProduct(V.Column(j)), g);
    }
    return (dA, db);
}
