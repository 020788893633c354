// verdict: almost
// words: last sample
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var s = 0; s < truth.Length - 1; s++) C[truth[s], answer[s]]++;
    return C;
}
