// why: Each sample adds 1 to one entry: the row of its true class, the column of the answer. The diagonal holds
// what was read right.
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var s = 0; s < truth.Length; s++)
        C[truth[s], answer[s]]++;
    return C;
}
