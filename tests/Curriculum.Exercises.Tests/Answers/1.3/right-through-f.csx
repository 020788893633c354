(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    Vector<double> F(Vector<double> u) => A2 * ReLU(A1 * u + b1) + b2;
    var W = A2 * Diag(Step(A1 * v + b1)) * A1;
    return (W, F(v) - W * v);
}
