// verdict: almost
// words: third does not cut
long ParallelFolds(int[] sizes) =>
    sizes.Aggregate(1L, (product, size) => product * (size + 1));
