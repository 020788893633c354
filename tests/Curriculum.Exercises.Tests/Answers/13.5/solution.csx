// why: The block is a sum, so its Jacobian is one: I for the skip, A₂DA₁ for the layers.
Matrix<double> ResidualJacobian(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v)
{
    var D = Diag(Step(A1 * v + b1));
    return Matrix<double>.Build.DenseIdentity(v.Count) + A2 * D * A1;
}
