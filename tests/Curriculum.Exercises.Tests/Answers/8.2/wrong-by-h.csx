// verdict: almost
// words: divided by h
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var H = A * (A.T * A).Inverse() * A.T;
    return (b - H * b).PointwiseDivide(H.Diagonal());
}
