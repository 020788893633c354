// verdict: almost
// words: begin again at 0
int[] HandFolds(int[] hand, int K)
{
    var hands = hand.Distinct().ToList();
    return [.. hand.Select(h => hands.IndexOf(h))];
}
