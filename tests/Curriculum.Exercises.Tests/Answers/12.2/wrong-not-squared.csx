// verdict: almost
// words: did not square
double SquareError(double[] t) =>
    t.Zip(t.Skip(1), (l, r) => (r - l) / 4).Max();
