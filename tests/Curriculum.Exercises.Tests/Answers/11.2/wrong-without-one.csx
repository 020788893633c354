// verdict: almost
// words: before the first fold
long ParallelFolds(int[] sizes)
{
    long pieces = 0, folds = 0;
    foreach (var size in sizes)
    {
        pieces += size + size * folds;
        folds += size;
    }
    return pieces;
}
