// verdict: almost
// words: dealt out the samples
int[] HandFolds(int[] hand, int K) => Enumerable.Range(0, hand.Length).Select(i => i % K).ToArray();
