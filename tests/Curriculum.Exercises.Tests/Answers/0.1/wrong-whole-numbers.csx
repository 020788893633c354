// verdict: almost
// words: two whole numbers divide like whole numbers
double HalfSquare(double[] values) => 1 / 2 * values.Sum(x => x * x);
