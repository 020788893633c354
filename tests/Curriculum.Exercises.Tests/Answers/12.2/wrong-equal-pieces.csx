// verdict: almost
// words: n equal pieces
double SquareError(double[] t) =>
    1 / (4 * Math.Pow(t.Length - 1, 2));
