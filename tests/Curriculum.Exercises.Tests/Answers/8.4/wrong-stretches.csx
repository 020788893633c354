// verdict: almost
// words: stretches
int[] HandFolds(int[] hand, int K)
{
    var folds = new int[hand.Length];
    for (var i = 0; i < hand.Length; i++) folds[i] = i * K / hand.Length;
    return folds;
}
