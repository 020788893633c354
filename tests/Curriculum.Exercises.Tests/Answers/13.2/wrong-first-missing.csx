// verdict: almost
// words: first sample
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var s = 1; s < truth.Length; s++) C[truth[s], answer[s]]++;
    return C;
}
