// verdict: almost
// words: counted the families
long ParallelFolds(int[] sizes) =>
    1 + sizes.Length + sizes.Length * (sizes.Length - 1) / 2;
