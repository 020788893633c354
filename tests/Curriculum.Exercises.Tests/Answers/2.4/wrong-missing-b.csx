// verdict: almost
// words: left out b
(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var G = (A * V - Y) / V.ColumnCount;
    return (G * V.T, G.RowSums());
}
