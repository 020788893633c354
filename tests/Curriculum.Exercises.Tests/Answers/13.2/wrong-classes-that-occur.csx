// verdict: almost
// words: keeps its row of zeros
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var n = Math.Max(truth.Max(), answer.Max()) + 1;
    var C = new int[n, n];
    for (var s = 0; s < truth.Length; s++) C[truth[s], answer[s]]++;
    return C;
}
