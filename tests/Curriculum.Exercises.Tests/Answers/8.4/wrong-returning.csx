// verdict: almost
// words: comes back later a new number
int[] HandFolds(int[] hand, int K)
{
    var folds = new int[hand.Length];
    var number = 0;
    for (var i = 1; i < hand.Length; i++)
    {
        if (hand[i] != hand[i - 1]) number++;
        folds[i] = number % K;
    }
    return folds;
}
