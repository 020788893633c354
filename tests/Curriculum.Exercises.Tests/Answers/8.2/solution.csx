// why: H turns b into the fitted values. Sample i pulls its own fit by the part h_ii; the error without it is
// e_i/(1 − h_ii), exactly.
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var H = A * (A.T * A).Inverse() * A.T;
    return (b - H * b).PointwiseDivide(1 - H.Diagonal());
}
