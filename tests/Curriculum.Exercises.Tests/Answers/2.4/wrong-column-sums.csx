// verdict: almost
// words: You added over the wrong index
(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var G = (A * V).MapIndexed((i, j, w) => w + b[i] - Y[i, j], Zeros.Include) / V.ColumnCount;
    return (G * V.T, G.ColumnSums());
}
