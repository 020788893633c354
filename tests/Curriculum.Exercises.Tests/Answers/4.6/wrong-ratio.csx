// verdict: almost
// words: still has to be solved
double LongestValley(int steps, double times) => Math.Pow(1 / times, 1.0 / (2 * steps));
