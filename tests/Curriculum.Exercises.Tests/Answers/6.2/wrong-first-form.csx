// verdict: almost
// words: d is updated first
Matrix<double> MomentumMatrix(double lambda, double s, double beta) =>
    Mat([1 - s * lambda, -s * beta], [lambda, beta]);
