// verdict: keep working
// words: should be
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[10, 10];
    for (var s = 0; s < truth.Length; s++) C[truth[s], answer[s]]++;
    return C;
}
