(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var errors = V.EnumerateColumns().Zip(Y.EnumerateColumns(), (v, y) => (v, g: A * v + b - y)).ToList();
    var sumA = errors.Aggregate(0 * A, (sum, e) => sum + e.g.OuterProduct(e.v));
    var sumB = errors.Aggregate(0 * b, (sum, e) => sum + e.g);
    return (sumA / errors.Count, sumB / errors.Count);
}
