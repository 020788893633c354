// why: Near v the ReLU is multiplication by the 0/1 diagonal D, so F(u) = A₂D(A₁u + b₁) + b₂. Multiplied out: W
// = A₂DA₁ and c = A₂Db₁ + b₂.
(Matrix<double> W, Vector<double> c) LocalMap(Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
{
    var D = Diag(Step(A1 * v + b1));
    return (A2 * D * A1, A2 * D * b1 + b2);
}
