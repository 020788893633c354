// verdict: almost
// words: not in one
long ParallelFolds(int[] sizes)
{
    long pieces = 1 + sizes.Sum(), families = sizes.Count(size => size > 0);
    return pieces + families * (families - 1) / 2;
}
