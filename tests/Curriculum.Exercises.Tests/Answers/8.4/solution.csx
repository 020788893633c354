// why: A fold of samples is judged on hands it trained on. Dealt out by hand, each fold asks about people the model
// has never met.
int[] HandFolds(int[] hand, int K)
{
    var hands = hand.Distinct().ToList();
    return [.. hand.Select(h => hands.IndexOf(h) % K)];
}
