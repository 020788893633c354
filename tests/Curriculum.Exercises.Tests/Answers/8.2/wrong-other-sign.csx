// verdict: almost
// words: minus the prediction
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var H = A * (A.T * A).Inverse() * A.T;
    return (H * b - b).PointwiseDivide(1 - H.Diagonal());
}
