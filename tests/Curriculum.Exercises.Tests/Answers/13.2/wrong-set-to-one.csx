// verdict: almost
// words: did not count
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var s = 0; s < truth.Length; s++) C[truth[s], answer[s]] = 1;
    return C;
}
