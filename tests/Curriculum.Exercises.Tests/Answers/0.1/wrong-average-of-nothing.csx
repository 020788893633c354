// verdict: keep working
// words: stopped with InvalidOperationException
double HalfSquare(double[] values) => values.Average(x => x * x) * values.Length / 2;
