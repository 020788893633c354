// verdict: almost
// words: only its ReLU is missing
long WeightCount(int[] widths) =>
    widths.Zip(widths.Skip(1), (n, m) => (long)(n + 1) * m).Sum() - widths[^1];
