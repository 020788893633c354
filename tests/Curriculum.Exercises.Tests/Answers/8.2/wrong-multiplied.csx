// verdict: almost
// words: multiplied by 1 − h
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var H = A * (A.T * A).Inverse() * A.T;
    return (b - H * b).PointwiseMultiply(1 - H.Diagonal());
}
