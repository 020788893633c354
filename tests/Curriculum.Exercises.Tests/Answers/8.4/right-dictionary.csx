int[] HandFolds(int[] hand, int K)
{
    var foldOf = new Dictionary<int, int>();
    var folds = new int[hand.Length];
    for (var i = 0; i < hand.Length; i++)
    {
        if (!foldOf.ContainsKey(hand[i])) foldOf[hand[i]] = foldOf.Count % K;
        folds[i] = foldOf[hand[i]];
    }
    return folds;
}
