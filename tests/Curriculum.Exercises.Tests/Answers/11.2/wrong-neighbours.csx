// verdict: almost
// words: only with the next one
long ParallelFolds(int[] sizes)
{
    long pieces = 1 + sizes.Sum();
    for (var i = 0; i + 1 < sizes.Length; i++) pieces += sizes[i] * sizes[i + 1];
    return pieces;
}
