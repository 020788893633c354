// why: Each fold adds one piece and each crossing adds one. Folds of different families cross once, folds of one
// family never.
long ParallelFolds(int[] sizes)
{
    long pieces = 1, folds = 0;
    foreach (var size in sizes)
    {
        pieces += size + size * folds;
        folds += size;
    }
    return pieces;
}
