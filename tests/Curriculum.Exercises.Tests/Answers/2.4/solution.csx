// why: The columns of G are the errors of the samples divided by N. G Vᵀ adds up all g_j v_jᵀ in one product,
// and the row sums of G add up all g_j.
(Matrix<double> dA, Vector<double> db) BatchGradient(Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y)
{
    var N = V.ColumnCount;
    var ones = Vector<double>.Build.Dense(N, 1);
    var G = (A * V + b.OuterProduct(ones) - Y) / N;
    return (G * V.T, G * ones);
}
