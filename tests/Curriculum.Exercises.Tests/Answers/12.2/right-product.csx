double SquareError(double[] t) =>
    Enumerable.Range(1, t.Length - 1).Max(k => Math.Pow((t[k] - t[k - 1]) / 2, 2));
