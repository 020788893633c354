int[] HandFolds(int[] hand, int K)
{
    var next = 0;
    var folds = new int[hand.Length];
    for (var i = 0; i < hand.Length; i++)
    {
        var before = Array.IndexOf(hand, hand[i]);
        if (before < i) folds[i] = folds[before];
        else
        {
            folds[i] = next;
            next = next + 1 == K ? 0 : next + 1;
        }
    }
    return folds;
}
