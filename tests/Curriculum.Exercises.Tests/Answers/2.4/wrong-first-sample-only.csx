// verdict: almost
// words: one sample only
(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var g = A * V.Column(0) + b - Y.Column(0);
    return (g.OuterProduct(V.Column(0)), g);
}
