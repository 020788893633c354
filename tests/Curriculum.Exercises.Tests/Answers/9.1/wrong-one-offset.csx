// verdict: almost
// words: one for each of its outputs
long WeightCount(int[] widths) =>
    widths.Zip(widths.Skip(1), (n, m) => (long)n * m + 1).Sum();
