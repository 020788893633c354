// verdict: almost
// words: general position
long ParallelFolds(int[] sizes)
{
    long N = sizes.Sum();
    return 1 + N + N * (N - 1) / 2;
}
