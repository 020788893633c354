// verdict: almost
// words: order in which they first appear
int[] HandFolds(int[] hand, int K)
{
    var hands = hand.Distinct().OrderBy(h => h).ToArray();
    return hand.Select(h => Array.IndexOf(hands, h) % K).ToArray();
}
