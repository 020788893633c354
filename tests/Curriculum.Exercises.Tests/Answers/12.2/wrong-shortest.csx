// verdict: almost
// words: shortest
double SquareError(double[] t) =>
    t.Zip(t.Skip(1), (l, r) => (r - l) * (r - l) / 4).Min();
