// verdict: almost
// words: close, not exact
double LongestValley(int steps, double times) => Math.Log(times) / (4.0 * steps);
