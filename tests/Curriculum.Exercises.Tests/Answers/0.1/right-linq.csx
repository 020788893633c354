double HalfSquare(double[] values) => 0.5 * values.Sum(x => x * x);
