long ParallelFolds(int[] sizes)
{
    long N = sizes.Sum(), squares = sizes.Sum(size => (long)size * size);
    return 1 + N + (N * N - squares) / 2;
}
