// verdict: almost
// words: no crossings
long ParallelFolds(int[] sizes) =>
    1 + sizes.Sum();
