// verdict: almost
// words: swapped
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var s = 0; s < truth.Length; s++) C[answer[s], truth[s]]++;
    return C;
}
