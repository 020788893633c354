double BestFixedStep(Matrix<double> S)
{
    var sizes = S.Svd().S;      // for a symmetric matrix with positive eigenvalues these are the eigenvalues
    return 2 / (sizes[0] + sizes[sizes.Count - 1]);
}
