// verdict: almost
// words: counted neurons
long WeightCount(int[] widths) =>
    widths.Skip(1).Sum(n => (long)n);
