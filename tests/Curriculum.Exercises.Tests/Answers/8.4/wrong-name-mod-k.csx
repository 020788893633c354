// verdict: almost
// words: only names
int[] HandFolds(int[] hand, int K) => [.. hand.Select(h => h % K)];
