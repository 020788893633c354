// verdict: keep working
// words: right
long WeightCount(int[] widths) =>
    (widths[0] + 1L) * widths[1];
