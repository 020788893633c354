// verdict: almost
// words: mean length
double SquareError(double[] t) =>
    Math.Pow((t[^1] - t[0]) / (t.Length - 1), 2) / 4;
