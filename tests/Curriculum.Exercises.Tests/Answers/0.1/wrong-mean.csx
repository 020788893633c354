// verdict: almost
// words: took the mean
double HalfSquare(double[] values) => values.Sum(x => x * x) / values.Length / 2;
