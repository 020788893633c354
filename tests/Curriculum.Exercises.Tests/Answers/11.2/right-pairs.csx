long ParallelFolds(int[] sizes)
{
    long pieces = 1 + sizes.Sum();
    for (var i = 0; i < sizes.Length; i++)
        for (var j = 0; j < i; j++)
            pieces += (long)sizes[i] * sizes[j];
    return pieces;
}
