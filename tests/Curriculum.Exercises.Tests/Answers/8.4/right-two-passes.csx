int[] HandFolds(int[] hand, int K)
{
    var folds = new int[hand.Length];
    for (var (i, next) = (0, 0); i < hand.Length; i++)
    {
        var first = Array.IndexOf(hand, hand[i]);
        folds[i] = first < i ? folds[first] : next++ % K;
    }
    return folds;
}
