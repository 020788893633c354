// verdict: almost
// words: wrong answers only
int[,] CountConfusions(int[] truth, int[] answer, int classes)
{
    var C = new int[classes, classes];
    for (var s = 0; s < truth.Length; s++) if (truth[s] != answer[s]) C[truth[s], answer[s]]++;
    return C;
}
