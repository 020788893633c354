// verdict: almost
// words: within a family
long ParallelFolds(int[] sizes) =>
    1 + sizes.Sum() + sizes.Sum(size => size * (size - 1L) / 2);
