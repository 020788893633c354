// verdict: almost
// words: h²/8
double SquareError(double[] t) =>
    t.Zip(t.Skip(1), (l, r) => (r - l) * (r - l) / 8).Max();
