long WeightCount(int[] widths) =>
    widths.Zip(widths.Skip(1), (n, m) => (long)n * m + m).Sum();
