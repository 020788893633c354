// verdict: keep working
// words: entries
int[] HandFolds(int[] hand, int K)
{
    var hands = hand.Distinct().ToList();
    return [.. hand.Select(h => Math.Min(hands.IndexOf(h), K - 1))];
}
