// verdict: almost
// words: must be squared
double HalfSquare(double[] values) => values.Sum() / 2;
