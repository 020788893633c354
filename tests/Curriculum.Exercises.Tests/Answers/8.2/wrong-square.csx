// verdict: almost
// words: Once is enough
Vector<double> LeftOutErrors(Matrix<double> A, Vector<double> b)
{
    var H = A * (A.T * A).Inverse() * A.T;
    return (b - H * b).PointwiseDivide((1 - H.Diagonal()).PointwisePower(2));
}
