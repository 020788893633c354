// verdict: almost
// words: without d
Matrix<double> MomentumMatrix(double lambda, double s, double beta) =>
    Mat([1 + beta - s * lambda, -beta], [1, 0]);
