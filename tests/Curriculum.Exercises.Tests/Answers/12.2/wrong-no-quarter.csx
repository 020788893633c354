// verdict: almost
// words: divide by 4
double SquareError(double[] t) =>
    t.Zip(t.Skip(1), (l, r) => (r - l) * (r - l)).Max();
