// verdict: almost
// words: You added the errors
double SquareError(double[] t) =>
    t.Zip(t.Skip(1), (l, r) => (r - l) * (r - l) / 4).Sum();
