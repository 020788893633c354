// verdict: almost
// words: the last piece
double SquareError(double[] t) =>
    Math.Pow(t[^1] - t[^2], 2) / 4;
