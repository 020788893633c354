// verdict: almost
// words: left out the half
double HalfSquare(double[] values) => values.Sum(x => x * x);
