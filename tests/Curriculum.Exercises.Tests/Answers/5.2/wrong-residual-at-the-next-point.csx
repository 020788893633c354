// verdict: almost
// words: where you arrive
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);                                   // x⁺ = x + (b_i − aᵀx⁺)/‖a‖² a, solved for x⁺
    var M = Matrix<double>.Build.DenseIdentity(x.Count) + a.OuterProduct(a) / (a * a);
    return M.Solve(x + b[i] / (a * a) * a);
}
