// why: Go along a_i, the direction in which the line a_iᵀx = b_i is nearest, just so far that row i holds.
Vector<double> KaczmarzStep(Matrix<double> A, Vector<double> b, Vector<double> x, int i)
{
    var a = A.Row(i);
    return x + (b[i] - a * x) / (a * a) * a;
}
