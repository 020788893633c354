// verdict: almost
// words: from 1
int[] HandFolds(int[] hand, int K)
{
    var hands = hand.Distinct().ToList();
    return [.. hand.Select(h => hands.IndexOf(h) % K + 1)];
}
