// verdict: almost
// words: squared the sum
double HalfSquare(double[] values) => Math.Pow(values.Sum(), 2) / 2;
